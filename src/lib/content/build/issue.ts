/** What is wrong with a content file, for a person: which file, which line, which key, what. */
export type Issue = { file: string; line: number; key: string; message: string };

/** One line a person can act on: `content/x.yaml:12 nodes.open.to — no node or ending …`. */
export const issueText = ({ file, line, key, message }: Issue): string =>
	`${file}:${line} ${key || '(file)'} — ${message}`;

/** Bad content stops the build. */
export class ContentError extends Error {
	constructor(readonly issues: Issue[]) {
		super(['The content has errors:', ...issues.map(issueText)].join('\n'));
		this.name = 'ContentError';
	}
}
