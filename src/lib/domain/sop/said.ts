/** What leaves the domain unworded: a code, what it is about, and the clause that it rests on. */

export type Arg = string | number | readonly string[];

/** Something the engine says. Instants in `args` are UTC ms, dates `YYYY-MM-DD` in the policy's zone; ui words it. */
export type Said<Code extends string = string> = {
	code: Code;
	args: Readonly<Record<string, Arg>>;
	clause: string;
};

/** Says it. */
export const say = <Code extends string>(
	code: Code,
	clause: string,
	args: Readonly<Record<string, Arg>> = {}
): Said<Code> => ({ code, args, clause });
