/** One rule of a policy under its clause: the grain in which two versions are compared. */

/** What a provision is about; in brackets what its ID is. */
export type Subject =
	/** A limit of a case, of the office, of a call (the limit's). */
	| 'limit'
	| 'office'
	| 'rings'
	/** Who approves an overrun (the limit's). */
	| 'approver'
	/** A form's fields; those of them that a clause requires (the form's). */
	| 'form'
	| 'required'
	/** A condition (its own). */
	| 'opening'
	| 'closing'
	/** What may still be done after closing (`together`); who may do what (the event's). */
	| 'after-closing'
	| 'permission'
	/** A fact of the classification (its own); a row of it (`<table>.<row>`). */
	| 'fact'
	| 'row'
	/** A reading, AMB-* (its clause's); the statistics (`statistics`). */
	| 'reading'
	| 'statistics';

/** `parts`: what it says, by what can change by itself. `order`: the parts whose order is to be seen, in their order. */
export type Provision = {
	about: Subject;
	id: string;
	clause: string;
	parts: Readonly<Record<string, unknown>>;
	order?: readonly string[];
};
