import { doubledName } from '../../nodes/WebexScim/scim/doubledName';
import type { JsonValue } from '../../nodes/WebexScim/scim/json';

const doubledIn = (text: string): string | undefined => doubledName(text, JSON.parse(text) as JsonValue);

it.each<{ name: string; text: string; doubled?: string }>([
	{ name: 'two values', text: '{"title":"A","title":"B"}', doubled: 'title' },
	{ name: 'the same value', text: '{"title":"A","title" : "A"}' },
	{ name: 'the same value and another', text: '{"title":"A","title":"A","title":"B"}', doubled: 'title' },
	{ name: 'another value and the same', text: '{"title":"A","title":"B","title":"B"}', doubled: 'title' },
	{ name: 'a value and none', text: '{"title":null,"title":""}', doubled: 'title' },
	{ name: 'other spellings, which others judge', text: '{"title":"A","Title":"B"}' },
	{ name: 'an escaped spelling', text: '{"title":"A","ti\\u0074le":"B"}', doubled: 'title' },
	{ name: 'in a member', text: '{"name":{"givenName":"A","givenName":"B"}}', doubled: 'givenName' },
	{ name: 'in a list', text: '{"emails":[{"type":"work"},[{"value":"a","value":"b"}]]}', doubled: 'value' },
	{ name: 'in what a later member takes away', text: '{"name":{"a":1,"a":2},"name":{}}', doubled: 'a' },
	{ name: 'two objects', text: '{"name":{"a":1},"name":{"a":2}}', doubled: 'name' },
	{ name: 'two objects that are the same, across lines', text: '{"name":{"a":[1,{}]},\n\t"name": {"a": [1, {}]}}' },
	{ name: 'two lists', text: '{"a":[1,2],"a":[2,1]}', doubled: 'a' },
	{ name: 'the same name in two objects', text: '[{"a":1},{"a":2},{"b":{"a":3},"a":4}]' },
	{ name: 'colons, braces and quotes in texts', text: '{"a:b":"c:\\"d\\":{","e":"\\\\","f":"}]:"}' },
	{ name: 'a backslash at the end of a text before one that comes twice', text: '{"a":"\\\\","b":1,"b":2}', doubled: 'b' },
	{ name: '__proto__', text: '{"__proto__":1,"__proto__":2}', doubled: '__proto__' },
	{ name: '__proto__ once', text: '{"__proto__":{"a":1},"constructor":2}' },
	{ name: 'empty names', text: '{"":1,"":2}', doubled: '' },
	{ name: 'nothing', text: ' {} ' },
	{ name: 'a text', text: '"a:b"' },
	{ name: 'the first of two', text: '{"a":1,"b":1,"b":2,"a":2}', doubled: 'b' },
])('a member that comes twice: $name', ({ text, doubled }) => {
	expect(doubledIn(text)).toBe(doubled);
});
