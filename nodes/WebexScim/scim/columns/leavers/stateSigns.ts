/** True for words of who left in languages without blanks between words. */
export function hasGoneSigns(text: string): boolean {
	return goneSigns.test(text);
}

/** True for words of such a language for who is on leave, about to go, has not left, or stays after all. */
export function hasOpenSigns(text: string): boolean {
	return openSigns.test(text) || underWaySigns.test(text);
}

const goneSigns = /退職|退社|離職|解雇|离职|辞职|离岗|离任|退休|辞退|开除|퇴사|퇴직|해고|사직/u;
const openSigns = /休職|休業|予定|見込|未|休职|休假|产假|病假|留职|停职|待离|拟离|即将|预计|计划|계획|예정|휴직|휴가/u;

/** Going that is asked for, under way or taken back, and has not ended in a text that says so. */
const underWaySigns = new RegExp(
	[
		'^(?!.*(?:已离|已辞|已退|完|毕|畢|済|완료))',
		'.*(?:',
		'(?:离职|辞职)中(?!\\p{sc=Han})',
		'|(?:离职|辞职|退休|退職|退社|離職)(?:(?:办理|审批|申请|手続き?|申請)(?:中|$)|(?:の?撤回|撤销|取消)(?!\\p{sc=Han}))',
		'|(?<!\\p{sc=Han})(?:办理|申请|撤回|撤销|取消)(?:离职|辞职|退職|離職)',
		'|(?:퇴사|퇴직|사직)\\s?(?:진행|신청|철회|취소)',
		')',
	].join(''),
	'u',
);
