/** Who is in the organization before a run, since the day before. The last two users are only for creates that may take them. */
export const seeds = {
	users: [
		{ id: '11111111-1111-4111-8111-111111111111', userName: 'anna@example.com', title: 'Nurse' },
		{ id: '22222222-2222-4222-8222-222222222222', userName: 'bela@example.com', title: 'Doctor' },
		{ id: '33333333-3333-4333-8333-333333333333', userName: 'cleo@example.com' },
		{ id: '44444444-4444-4444-8444-444444444444', userName: 'dora@example.com', active: false },
		{ id: '77777777-7777-4777-8777-777777777777', userName: 'taken0@example.com', title: 'Nurse' },
		{ id: '88888888-8888-4888-8888-888888888888', userName: 'taken1@example.com' },
	],
	groups: [
		{
			id: '55555555-5555-4555-8555-555555555555',
			displayName: 'Ward 7',
			members: [{ value: '11111111-1111-4111-8111-111111111111' }, { value: '22222222-2222-4222-8222-222222222222' }],
		},
		{ id: '66666666-6666-4666-8666-666666666666', displayName: 'Night shift' },
	],
} as const;
