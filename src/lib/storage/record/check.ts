/** Checks a value against a schema and says in one line where it fails. */
import * as v from 'valibot';

export type Checked<T> = { ok: true; value: T } | { ok: false; detail: string };

const pathOf = (issue: v.BaseIssue<unknown>, at: string): string =>
	(issue.path ?? []).reduce((path, { key }) => {
		if (typeof key === 'number') return `${path}[${key}]`;
		return path === '' ? String(key) : `${path}.${String(key)}`;
	}, at);

/**
 * A value that fits comes back as it is, not as valibot's copy of it: a content hash depends on the order of keys.
 * So schemas here only check and never transform. `detail` is like `event.reply: Expected string but received 3`;
 * `at` is where the value stands itself.
 */
export function check<T>(schema: v.GenericSchema<T>, value: unknown, at = ''): Checked<T> {
	const result = v.safeParse(schema, value, { abortEarly: true });
	if (result.success) return { ok: true, value: value as T };
	const [issue] = result.issues;
	const path = pathOf(issue, at);
	return { ok: false, detail: path === '' ? issue.message : `${path}: ${issue.message}` };
}
