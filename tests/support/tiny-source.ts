/** A small sound scenario as a trainer writes it, and ways to spoil it. */
import { ScenarioSource } from '#lib/content/build/schema.ts';
import { parseSource, type Source } from '#lib/content/build/source.ts';
import { scenarioIssues } from '#lib/content/build/check-scenario.ts';
import { issueText } from '#lib/content/build/issue.ts';

export const FILE = 'content/scenarios/parcel.yaml';

/** The IDs that may be cited. */
const KNOWN = new Set(['RULE-08', 'SKL-6']);

export const PARCEL = `id: parcel
version: 3
trains: {zh: 這一幕練甚麼, en: What it trains}
title: {zh: 包裹, en: The parcel}
teaser: {zh: 一句話。, en: One sentence.}
brief: {zh: 你在**櫃檯**。, en: You are at the **desk**.}
place: {zh: 大堂, en: Lobby}
time: {zh: 週一, en: Monday}
channel: desk
difficulty: 2
minutes: 8
persona:
  name: {zh: 陳美玲, en: Chan Mei-ling}
  address: {zh: 陳小姐, en: Ms Chan}
  about: {zh: 護士。, en: A nurse.}
  temper: {zh: 急。, en: Quick.}
  flat: {zh: 3 座, en: Block 3}
  look: {skin: light, hair: bob, hairColour: black, age: young, glasses: false, top: plum}
type: NAT-C1
truth: {nature: NAT-V1, content: CON-Q, severity: SEV-MIN, reason: {zh: 理由, en: Reason}}
facts:
  day: {zh: 星期二, en: Tuesday}
temperature: {start: 60, min: 10, max: 100}
pass: {overall: 70, required: [TIP-03]}
limit: 45
silence:
  temperature: 6
  then: [{direction: {zh: 她看著你。, en: She looks at you.}}]
  verdicts:
    - {criterion: TIP-06, verdict: lost, points: -1, reason: {zh: 她在等。, en: She waited.}}
start: opening
nodes:
  opening:
    lines:
      - direction: {zh: 她來了。, en: She comes.}
      - say: {zh: '[星期二]{#tuesday}送到，我[等了三天]{#days}。', en: 'I [waited three days]{#days} since [Tuesday]{#tuesday}.'}
    phrases:
      tuesday: {criterion: TIP-02, points: 1, fact: day, reason: {zh: 要靠這一天。, en: The day is needed.}}
      days: {criterion: RULE-03, points: -1, cites: [SKL-6], reason: {zh: 無關。, en: Noise.}}
    replies:
      note:
        say: {zh: 我記下來。, en: Let me note it.}
        temperature: -6
        takes: 20
        learns: [day]
        sets: [seated]
        verdicts:
          - {criterion: RULE-01, verdict: met, points: 2, cites: [SKL-6], reason: {zh: 當真。, en: Meant.}}
        then: [{say: {zh: 好。, en: Good.}}]
        to: [{when: {below: 80}, to: closing}, {to: left}]
      pass-on:
        say: {zh: 不歸我們管。, en: Not ours.}
        fatal: {act: promise, clause: RULE-08, reason: {zh: 推卸。, en: The buck.}}
        to: left
    silence: {to: closing}
  closing:
    lines:
      - say: {zh: 那麼呢？, en: And now?}
        when: {all: [{flag: seated}, {fact: day}, {noted: tuesday}]}
      - say: {zh: 還有嗎？, en: Anything else?}
    replies:
      record: {say: {zh: 記錄了。, en: On record.}, to: thanks}
      wait: {say: {zh: 請等。, en: Please wait.}, to: left}
      promise: {say: {zh: 一定。, en: For sure.}, to: left, when: {not: {flag: fatal}}}
    limit: 30
    silence: {to: left, temperature: 12, then: [], verdicts: []}
endings:
  thanks:
    outcome: good
    title: {zh: 謝謝, en: Thanks}
    meaning: {zh: 有人聽她說。, en: Somebody listened.}
    line: [{say: {zh: 再見。, en: Goodbye.}}]
  left: {outcome: bad, title: {zh: 走了, en: Gone}, meaning: {zh: 她走了。, en: She left.}}
`;

/** The text with one passage replaced, which must be there exactly once. */
export function replaced(text: string, passage: string, by: string): string {
	const parts = text.split(passage);
	if (parts.length !== 2) throw new Error(`${parts.length - 1} times in the text: ${passage}`);
	return parts.join(by);
}

/** The number of the line on which a passage begins. */
export function lineOf(text: string, passage: string): number {
	const before = text.split(passage)[0] ?? '';
	if (before === text) throw new Error(`not in the text: ${passage}`);
	return before.split('\n').length;
}

/** What the parser says about a text, as a person reads it. */
export function parsed(text: string): string[] {
	const result = parseSource(FILE, text, ScenarioSource);
	return result.ok ? [] : result.issues.map(issueText);
}

/** A text that the schema accepts, with its positions. */
export function sourceOf(text: string, file = FILE): Source<ScenarioSource> {
	const result = parseSource(file, text, ScenarioSource);
	if (!result.ok) throw new Error(result.issues.map(issueText).join('\n'));
	return result.source;
}

/** What the check says about a text that the schema accepts. */
export const checked = (text: string, file = FILE): string[] =>
	scenarioIssues(sourceOf(text, file), KNOWN).map(issueText);
