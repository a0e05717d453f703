/** Another language for any scenario. */
import type { Line, Move, Scenario } from '#lib/domain/roleplay/scenario.ts';

/** The same scenario in another language: the same structure, and no text as it was. */
export function inLanguage(scenario: Scenario, locale: string): Scenario {
	const t = (text: string): string => `${text} [${locale}]`;
	const lines = (list: Line[]): Line[] =>
		list.map((line) => ({
			...line,
			text: line.text.map((part) =>
				typeof part === 'string' ? t(part) : { ...part, text: t(part.text) }
			)
		}));
	const worded = <T extends Move>(m: T): T => ({
		...m,
		verdicts: m.verdicts.map((v) => ({ ...v, reason: t(v.reason) })),
		then: lines(m.then)
	});
	return {
		...scenario,
		locale,
		title: t(scenario.title),
		nodes: scenario.nodes.map((n) => ({
			...n,
			lines: lines(n.lines),
			phrases: n.phrases.map((p) => ({ ...p, reason: t(p.reason) })),
			replies: n.replies.map((r) => ({ ...worded(r), say: t(r.say) })),
			silence: worded(n.silence)
		})),
		endings: scenario.endings.map((e) => ({ ...e, title: t(e.title), line: lines(e.line) }))
	};
}
