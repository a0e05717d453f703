/** A scenario as written → the scenario as played, in one language. Expects a source without issues. */
import {
	RECORD_FIELDS,
	type Line,
	type Move,
	type Segment,
	type Scenario,
	type TalkRecord,
	type Target
} from '#lib/domain/roleplay/scenario.ts';
import type { Locale } from '../locale.ts';
import { htmlOf } from './markdown.ts';
import { momentAt } from './moment.ts';
import type { ScenarioSource, SourceLine, SourceTargets, Text } from './schema.ts';

/** `[三次]{#count}`: a phrase that can be noted. */
export const PHRASE = /\[([^\]]+)\]\{#([a-z0-9-]+)\}/g;

/** Chooses the text of a language. */
export type Translate = (text: Text) => string;

/** The translator of a language; `simplify` makes zh-Hans from zh. */
export function translator(locale: Locale, simplify: (text: string) => string): Translate {
	if (locale === 'en') return ({ en }) => en;
	return locale === 'zh-Hans' ? ({ zh }) => simplify(zh) : ({ zh }) => zh;
}

/** The runs of a marked-up text. */
export function segmentsOf(text: string): Segment[] {
	const segments: Segment[] = [];
	let end = 0;
	for (const match of text.matchAll(PHRASE)) {
		if (match.index > end) segments.push(text.slice(end, match.index));
		segments.push({ phrase: match[2] as string, text: match[1] as string });
		end = match.index + match[0].length;
	}
	if (end < text.length) segments.push(text.slice(end));
	return segments;
}

type SourceMove = {
	temperature: number;
	verdicts: ScenarioSource['silence']['verdicts'];
	then: SourceLine[];
	to: SourceTargets;
	learns?: string[];
	sets?: string[];
	takes?: number;
	fatal?: ScenarioSource['nodes'][string]['replies'][string]['fatal'];
};

/** The record that a talk ends in. */
function recordOf(
	{ received, fields }: NonNullable<ScenarioSource['record']>,
	t: Translate,
	zone: string
): TalkRecord {
	return {
		receivedAt: momentAt(zone, received),
		fields: RECORD_FIELDS.flatMap((key) => {
			const field = fields[key];
			if (!field) return [];
			const { right, wrong, why, facts } = field;
			const options = [right, ...wrong].map((text, i) => ({ id: `o${i + 1}`, text: t(text) }));
			return { key, options, right: 'o1', why: t(why), facts };
		})
	};
}

/** A scenario in one language. `zone`: the office's. */
export function compileScenario(
	source: ScenarioSource,
	locale: Locale,
	t: Translate,
	zone: string
): Scenario {
	const line = ({ say, direction, when }: SourceLine): Line => ({
		kind: say ? 'say' : 'direction',
		text: segmentsOf(t((say ?? direction) as Text)),
		...(when && { when })
	});
	const targets = (to: SourceTargets): Target[] =>
		typeof to === 'string' ? [{ to }] : to.map(({ to, when }) => ({ to, ...(when && { when }) }));
	const move = (m: SourceMove): Move => ({
		temperature: m.temperature,
		verdicts: m.verdicts.map((verdict) => ({ ...verdict, reason: t(verdict.reason) })),
		learns: m.learns ?? [],
		sets: m.sets ?? [],
		takes: m.takes ?? 0,
		then: m.then.map(line),
		to: targets(m.to),
		...(m.fatal && { fatal: { ...m.fatal, reason: t(m.fatal.reason) } })
	});
	const { persona, truth } = source;
	const { severity, ...classes } = truth;
	return {
		id: source.id,
		version: source.version,
		locale,
		title: t(source.title),
		teaser: t(source.teaser),
		brief: htmlOf(t(source.brief)),
		place: t(source.place),
		time: t(source.time),
		channel: source.channel,
		difficulty: source.difficulty,
		minutes: source.minutes,
		persona: {
			name: t(persona.name),
			address: t(persona.address),
			about: t(persona.about),
			temper: t(persona.temper),
			flat: t(persona.flat),
			look: persona.look
		},
		type: source.type,
		truth: { ...classes, reason: t(truth.reason), ...(severity && { severity }) },
		facts: Object.entries(source.facts).map(([id, label]) => ({ id, label: t(label) })),
		temperature: source.temperature,
		pass: source.pass,
		start: source.start,
		nodes: Object.entries(source.nodes).map(([id, node]) => ({
			id,
			lines: node.lines.map(line),
			phrases: Object.entries(node.phrases).map(([phrase, { fact, reason, ...rest }]) => ({
				id: phrase,
				...rest,
				reason: t(reason),
				...(fact && { fact })
			})),
			replies: Object.entries(node.replies).map(([reply, r]) => ({
				id: reply,
				say: t(r.say),
				...(r.when && { when: r.when }),
				...move(r as SourceMove)
			})),
			limit: node.limit ?? source.limit,
			silence: move({
				temperature: node.silence.temperature ?? source.silence.temperature,
				verdicts: node.silence.verdicts ?? source.silence.verdicts,
				then: node.silence.then ?? source.silence.then,
				to: node.silence.to
			})
		})),
		endings: Object.entries(source.endings).map(([id, ending]) => ({
			id,
			outcome: ending.outcome,
			title: t(ending.title),
			meaning: t(ending.meaning),
			line: ending.line.map(line)
		})),
		...(source.record && { record: recordOf(source.record, t, zone) })
	};
}
