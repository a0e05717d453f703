/** Which column of a pasted list holds what. */
import { nameKey, type GroupKind } from './person.ts';

export type Column = 'name' | GroupKind;

/** The order of the columns in a list without a header. */
const USUAL: readonly Column[] = ['name', 'estate', 'shift', 'intake'];

const WORDS: Readonly<Record<Column, readonly string[]>> = {
	name: [
		...[
			'姓名',
			'名字',
			'名稱',
			'名称',
			'中文姓名',
			'員工',
			'员工',
			'員工姓名',
			'员工姓名',
			'同事',
			'學員',
			'学员'
		],
		...['name', 'full name', 'staff', 'staff name', 'employee', 'trainee', 'learner']
	],
	estate: [
		...[
			'屋苑',
			'屋邨',
			'物業',
			'物业',
			'大廈',
			'大厦',
			'樓盤',
			'楼盘',
			'小區',
			'小区',
			'項目',
			'项目',
			'地點',
			'地点'
		],
		...['estate', 'property', 'building', 'site', 'project']
	],
	shift: [...['班次', '更次', '班', '更', '更份', '輪班', '轮班'], ...['shift', 'roster', 'team']],
	intake: [
		...[
			'期',
			'期數',
			'期数',
			'批次',
			'批',
			'入職期',
			'入职期',
			'入職批次',
			'入职批次',
			'班別',
			'班别',
			'屆',
			'届'
		],
		...['intake', 'batch', 'cohort', 'class']
	]
};

/** What a column holds, by its heading; undefined for one that is none of ours. */
function columnOf(heading: string): Column | undefined {
	const key = nameKey(heading).replace(/[:：*]+$/u, '');
	return USUAL.find((column) => WORDS[column].includes(key));
}

/** The columns of a list, and whether its first row names them: it does when one of its cells is a heading for names. */
export function columnsOf(first: readonly string[]): {
	columns: readonly (Column | undefined)[];
	isHeader: boolean;
} {
	const named = first.map(columnOf);
	return named.includes('name')
		? { columns: named, isHeader: true }
		: { columns: USUAL, isHeader: false };
}
