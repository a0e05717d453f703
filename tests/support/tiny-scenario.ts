/** The smallest scenario that has something of everything: two nodes, notes, guards, a fatal act, silence. */
import type { Move, Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';

/** A text marked with its language, so that a test sees which one is shown. */
const inLocale = (locale: string) => (text: string) => `${text} (${locale})`;

const silence = (to: string): Move => ({
	temperature: 10,
	verdicts: [],
	learns: [],
	sets: [],
	takes: 15,
	then: [],
	to: [{ to }]
});

/**
 * `lift` (notes: `third` earns and is read by a guard, `weather` is noise; replies: `listen`, `excuse`), then `promise`
 * (replies: `record`, `refund`, which is fatal, and `recall`, open only with `third` noted). Endings: `thanks`, `walks`.
 */
export function tinyScenario(locale: string): Scenario {
	const t = inLocale(locale);
	return {
		id: 'tiny',
		version: 1,
		locale,
		title: t('The lift again'),
		teaser: t('The lift has stopped.'),
		brief: `<p>${t('You are at the <strong>desk</strong>.')}</p>`,
		place: t('Front desk'),
		time: t('Monday, 9:00'),
		channel: 'desk',
		difficulty: 1,
		minutes: 2,
		persona: {
			name: t('Ms Ho'),
			address: t('Ms Ho'),
			about: t('Lives on the twentieth floor.'),
			temper: t('Patient until now.'),
			flat: '20A',
			look: {
				skin: 'warm',
				hair: 'bob',
				hairColour: 'black',
				age: 'middle',
				glasses: true,
				top: 'teal'
			}
		},
		type: 'NAT-C1',
		truth: {
			nature: 'NAT-V1',
			content: 'CON-E',
			severity: 'SEV-MIN',
			reason: t('It has stopped.')
		},
		facts: [{ id: 'third-time', label: t('It is the third time.') }],
		temperature: { start: 50, min: 0, max: 100 },
		pass: { overall: 70, required: ['RULE-01'] },
		start: 'lift',
		nodes: [
			{
				id: 'lift',
				lines: [
					{ kind: 'direction', text: [t('She puts down her bags.')] },
					{
						kind: 'say',
						text: [
							t('It is '),
							{ phrase: 'third', text: t('the third time') },
							{ phrase: 'weather', text: t(' in this heat') }
						]
					}
				],
				phrases: [
					{
						id: 'third',
						criterion: 'RULE-01',
						points: 1,
						reason: t('It has happened before.'),
						cites: [],
						fact: 'third-time'
					},
					{ id: 'weather', criterion: 'RULE-01', points: -1, reason: t('Noise.'), cites: [] }
				],
				replies: [
					{
						id: 'listen',
						say: t('Please tell me.'),
						temperature: -10,
						verdicts: [
							{
								criterion: 'TIP-01',
								verdict: 'met',
								points: 2,
								reason: t('You listened.'),
								cites: ['RULE-02']
							}
						],
						learns: ['third-time'],
						sets: ['heard'],
						takes: 20,
						then: [{ kind: 'say', text: [t('Well.')], when: { below: 60 } }],
						to: [{ to: 'promise' }]
					},
					{
						id: 'excuse',
						say: t('It is not our lift.'),
						...silence('promise'),
						verdicts: [
							{
								criterion: 'TIP-01',
								verdict: 'lost',
								points: -1,
								reason: t('You did not listen.'),
								cites: []
							}
						]
					}
				],
				limit: 60,
				silence: silence('promise')
			},
			{
				id: 'promise',
				lines: [
					{ kind: 'say', text: [t('And now?')] },
					{
						kind: 'say',
						text: [t('You do not even listen.')],
						when: {
							all: [{ not: { flag: 'heard' } }, { any: [{ atLeast: 50 }, { fact: 'third-time' }] }]
						}
					}
				],
				phrases: [],
				replies: [
					{
						id: 'record',
						say: t('I put it on record.'),
						...silence('walks'),
						temperature: -10,
						verdicts: [
							{
								criterion: 'RULE-01',
								verdict: 'met',
								points: 1,
								reason: t('It is recorded.'),
								cites: []
							}
						],
						to: [{ to: 'thanks', when: { below: 60 } }, { to: 'walks' }]
					},
					{
						id: 'refund',
						say: t('You get your fee back.'),
						...silence('walks'),
						fatal: { act: 'promise', clause: 'RULE-08', reason: t('Not yours to promise.') }
					},
					{
						id: 'recall',
						say: t('Three times is too often.'),
						when: { noted: 'third' },
						...silence('thanks'),
						temperature: -20
					}
				],
				limit: 45,
				silence: silence('walks')
			}
		],
		endings: [
			{
				id: 'thanks',
				outcome: 'good',
				title: t('She thanks you'),
				meaning: t('She feels heard.'),
				line: [{ kind: 'say', text: [t('Thank you.')] }]
			},
			{ id: 'walks', outcome: 'bad', title: t('She leaves'), meaning: t('She is angry.'), line: [] }
		]
	};
}

/** The scenario in every language, pinned under its real hash. Needs a secure context, or Node. */
export async function tinyItem(): Promise<RoleplayItem> {
	const locales = Object.fromEntries(
		['zh-Hant', 'zh-Hans', 'en'].map((locale) => [locale, tinyScenario(locale)])
	);
	const text = new TextEncoder().encode(JSON.stringify(locales));
	const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
	const hash = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return { hash, kind: 'roleplay', id: 'tiny', version: 1, locales };
}
