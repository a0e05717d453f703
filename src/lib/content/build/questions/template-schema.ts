/** The shape of the templates from which questions follow out of the policy (content/sop/question-templates.yaml). */
import * as v from 'valibot';
import { Text } from '../schema.ts';
import { TAGS } from './question-schema.ts';

const template = {
	/** The bank that its questions belong to. */
	bank: v.string(),
	tags: v.array(v.picklist(TAGS)),
	difficulty: v.picklist([1, 2, 3]),
	/** Clauses or limits of which it makes no good question. */
	skip: v.array(v.string()),
	/** Slots in braces: {name}, {right}, {role}, {other}, {form}, {field}, {condition}. */
	ask: Text,
	right: Text,
	wrong: Text,
	explanation: Text
};

export const TemplatesSource = v.strictObject({
	limit: v.strictObject(template),
	figure: v.strictObject(template),
	who: v.strictObject(template),
	to: v.strictObject(template),
	approver: v.strictObject(template),
	fields: v.strictObject(template),
	opens: v.strictObject({ ...template, stays: Text })
});
export type TemplatesSource = v.InferOutput<typeof TemplatesSource>;
export type Template = TemplatesSource['limit'];
