import { complete } from '../../locales/locale.ts';
import type { vi } from './vi.ts';

/** What the publisher's commands say, in English. What is said of files may be a part of a sentence, and begins small. */
export const en = complete<typeof vi>()({
  'usage.all': "The publisher's tools. Add --lang vi to read them in Vietnamese.",
  'usage.init': `init FOLDER --id ID --publisher NAME --title TITLE [--url ADDRESS]
      Makes a publisher's folder: keys, encrypted; the first root, signed; and empty files for facts. A folder that holds
      facts already keeps them, and needs no --id, --publisher or --title.`,
  'usage.draft': `draft FOLDER DOCUMENT [--id ID] [--publisher NAME] [--title TITLE] [--published DATE] [--url ADDRESS]
      Reads a document (.html of an article, or text) and drafts facts from it, with their phrases and places: fill in
      what it could not tell, move what you keep to facts/, delete the rest.`,
  'usage.lint': `lint FOLDER [--documents FOLDER]
      Checks the facts' sources: shape, sense, hidden characters; with the documents at hand, every quotation too. Then
      gives advice on what readers will stumble over.`,
  'usage.verify': `verify FOLDER [--documents FOLDER]
      Compares every quotation with its document, letter for letter; fails if a document is not at hand.`,
  'usage.diff': `diff FOLDER [--release FOLDER]
      Shows what readers will see change with the next release, fact by fact.`,
  'usage.build': `build FOLDER [--release FOLDER] [--now TIME]
      Compiles the facts and stages what the next release adds, to be signed. The same facts, release and time give the
      same bytes.`,
  'usage.sign': `sign FOLDER [--keys PATH]... [--release FOLDER]
      Signs what is staged with the keys at hand (the keys folder, or those given). Several people may sign in turn: pass
      the folder on, without its keys.`,
  'usage.release': `release FOLDER [--keys PATH]... [--release FOLDER] [--renew] [--prune] [--offline] [--now TIME]
      Builds, signs with the keys at hand, lets the reader's own client try the result, and only then writes it into the
      release folder, which goes onto any web host as it is. With --renew the facts stay as they are and only the online
      roles are dated anew: for a job that runs every day. --prune takes away files that the new release no longer names;
      readers in the middle of an update may still want those of the last days. Where publisher.json has an address, what is
      served there is looked at first, so that no version steps back; --offline leaves that out.`,
  'usage.rotate': `rotate FOLDER [--role ROLE [--key ID] [--add NUMBER] [--threshold NUMBER]] [--release FOLDER] [--now TIME]
      Stages a new root. With --role alone new keys take the place of all the role's keys; with --key, of the one whose id
      begins so. --add makes so many further keys, --threshold says how many of its keys must sign from now on; the others
      stay. Without --role: the same keys for another year. As many root keys as the root before asks for must sign it, and
      as many as the new one does.`,
  'usage.serve': `serve FOLDER [--port PORT]
      Serves a release on this machine only, as a web host would, to try it in a browser. Ends with Ctrl+C.`,
  'usage.doctor': `doctor ADDRESS [--now TIME]
      Reads a published address (https://host/folder/#fingerprint) as a reader would, and tells what is wrong, what will
      soon be, and what the host could do better.`,
  'usage.bundle': `bundle FOLDER OUT [--release FOLDER]
      Writes the release as one file, for machines without a network: readers import it, and the extension carries one.`,
  'usage.check': `check FILE|- [--published ISO] [--url ADDRESS] [--steps|--json]    an article, as plain text or HTML
check --ndjson [FILE]                                              an article a line: id, title, site, publishedAt, paragraphs

  --base FOLDER|FILE   compare with this base instead of the bundled one: a publisher's folder, or a base compiled to JSON
  --steps              print how each verdict came about, step by step
  --lang vi|en         the language of what is printed`,

  'cli.unknown': 'There is no command "{name}": {commands}; "help" explains them.',
  'option.unknown': 'there is no option {option}; --help tells those of the command',
  'option.value': '{option}: a value is missing, or is given where none is taken',
  'option.lang': '--lang {given}: write vi or en',
  'option.time': '"{given}" is not a time: write 2026-01-31T08:00:00Z',
  'system.ENOENT': '{path}: there is no such file or folder',
  'system.EACCES': '{path}: no permission to read or write',
  'system.EEXIST': '{path}: is there already',
  'system.ENOSPC': '{path}: the disk is full',
  'system.EISDIR': '{path}: this is a folder, not a file',
  'system.ENOTDIR': '{path}: this is not a folder',
  'system.other': '{path}: the system reports {code}',

  'refused.malformed': '{detail}',
  'refused.unsupported': '{detail}',
  'refused.unsigned': '{detail}',
  'refused.other-keys': '{detail}',
  'refused.rollback': '{detail}',
  'refused.expired': '{detail}',
  'refused.mismatch': '{detail}',
  'refused.too-large': '{detail}',
  'refused.too-slow': '{detail}',
  'refused.missing': '{detail}',
  'refused.unknown-target': '{detail}',
  'refused.redirected': '{detail}',
  'refused.http': '{detail}',
  'refused.network': '{detail}',
  'refused.bad-records': '{detail}',
  'refused.storage-full': '{detail}',
  'refused.storage': '{detail}',

  'folder.none': '{folder} is not a publisher\'s folder: there is no {file}. "publish init {folder}" makes one.',
  'folder.json': '{file} is not JSON: {detail}',
  'folder.field': '{file}, at {path}: {wrong}',
  'folder.slash': 'must be an https address of a folder that ends in a slash, without "?" and "#"',
  'folder.days': 'must be a whole number of days, from 1 to 3650',
  'folder.unknown': 'holds what nobody knows: {fields}',
  'folder.wrong': 'is not a right value',
  'keys.nothing': '--keys {path}: there is nothing at this path',
  'keys.none': '--keys {path}: there is no key (….key.json) in this folder',
  'key.file': '{file} is not a key file',
  'key.field': '{file} is not a key file: {field} is wrong',
  'key.passphrase': 'the passphrase does not open {file}',
  'key.other': '{file} holds another key than it says',
  'passphrase.needed': 'the passphrase of {what} is needed: set {variable}',
  'passphrase.ask': 'Passphrase of {what}:',
  'passphrase.again': '{what}, once more',
  'passphrase.empty': 'an empty passphrase protects nothing',
  'passphrase.short': 'a passphrase of fewer than 12 characters is soon guessed: use four or five words',
  'passphrase.differ': 'the two passphrases differ',
  'passphrase.newKeys': 'the new keys',
  'passphrase.newKeysOf': 'the new keys of {role}',

  'init.already': "{folder} is a publisher's folder already",
  'init.id': '--id {id}: use small letters, digits and dashes',
  'init.url': '--url {url}: readers take an https address of a folder, without "?" and "#"',
  'init.ready': '{folder} is ready. Keys are in {keys}, encrypted with your passphrase.',
  'init.now': `Now, before anything else:
  - Move root-1, root-2 and root-3 from the keys folder to three places that no one person holds: any two of them
    can replace every other key, and nobody can without two of them. They are needed once a year.
  - Write the passphrase down where your successor will find it.`,
  'init.fingerprint': 'Fingerprint of your root keys: {fingerprint}',
  'init.host': '<your host>/<folder>',
  'init.documents': 'The documents that facts are taken from. "publish draft" adds one for each.',
  'init.entities': 'Whom and what the facts are about.',
  'init.facts': 'The facts themselves.',
  'init.properties': `What the facts tell: each relation with the words by which articles tell it. Delete what you don't need and add your own, such as

- id: price
  label: giá bán
  labelEn: price
  datatype: quantity
  temporality: state            # rises and falls; cumulative: only grows; total: of a finished occasion; event: happened once
  units: [đồng/kg, đồng một kg]
  triggers: [giá, bán, lên, còn, xuống]
  rivals: [thuế, phí]           # other relations in the same unit: nearer than a trigger, they win

How to choose them: docs/publishing.md, "Writing a property".`,

  'draft.unreadable': "{file} can't be read",
  'draft.encoding': '{file} is not text in UTF-8: save it as such',
  'draft.empty': 'no text was found in {file}',
  'draft.lacking': "{file} doesn't tell its {fields}: give {options}",
  'draft.publisher': 'publisher',
  'draft.publishedAt': 'day of publication',
  'draft.and': 'and',
  'draft.time': '--published {given}: write a day, 2026-03-01, or a moment, 2026-03-01T08:00:00+07:00',
  'draft.option': '--{option} {given}: {wrong}',
  'draft.hidden': '--{option} holds a hidden character: {character}',
  'draft.taken': 'there is another document "{id}" already: give --id',
  'draft.page':
    "{file} doesn't look like an article ({reason}): give its address (--url), or save its text and draft from that",
  'draft.listed': 'documents.yaml lists "{id}" already, told otherwise than here, and stays as it is: change it there.',
  'draft.kept': 'The draft before, which was another, is kept as {name}.',
  'draft.facts': { one: '{file}: {count} fact drafted.', other: '{file}: {count} facts drafted.' },
  'draft.names': {
    one: "There is {count} name that the base doesn't know yet.",
    other: "There are {count} names that the base doesn't know yet.",
  },
  'draft.next': 'Fill in every TODO, move the facts you keep to {folder}, then run "publish lint".',
  'draft.head':
    'Facts drafted from "{title}" ({id}).\nFill in every TODO or delete the fact; then move what is left to facts/.',
  'draft.entities': 'Names that the base doesn\'t know yet: move those you need to entities/, without the "# ".',
  'draft.properties': `Units that no relation of the base counts yet: for those you need, fill in a relation in properties.yaml, without the "# ".
temporality: state for what rises and falls, cumulative for what only grows, total for a finished occasion, event for what happens once.`,

  'lint.advice': '{place} (advice)',
  'lint.asOf': 'base.yaml: the base says it knows of {asOf}; its newest document is of {newest} (advice)',
  'lint.facts': { one: '{count} fact is in order.', other: '{count} facts are in order.' },
  'lint.quotations': {
    one: '{count} quotation found in its document.',
    other: '{count} quotations found in their documents.',
  },
  'lint.missing': 'Not at hand, so not compared: {ids}.',
  'verify.quotations': {
    one: '{count} quotation stands in its document.',
    other: '{count} quotations stand in their documents.',
  },
  'verify.missing': 'Not at hand: {id} ({title})',

  'advice.unused.documents': 'no fact is taken from "{id}"',
  'advice.unused.entities': 'no fact speaks of "{id}"',
  'advice.noAddress': '"{id}" has no address: readers can\'t follow its quotations',
  'advice.labelEn': '"{id}" has no English label',
  'advice.scale': '“{unit}” is no unit: numbers are read whole, so write the unit alone and the amount in full',
  'advice.valueKind': '"{id}" is found in no article: valueKind must say which kind of entity it takes',
  'advice.timesOnly': '"{field}" is heeded for times only',
  'advice.quantitiesOnly': '"comparison: change" is heeded for quantities only',
  'advice.markers': '"markers" are not heeded for a {datatype}: write them among the triggers',
  'advice.dateWord': 'the trigger “{trigger}” takes the first word of the date: leave that word out',
  'advice.titleKind':
    '"{id}" is found in no article: the titles that are read are an office, a rank, or an organisation represented',
  'advice.titleOther': '"{id}" is found in no article: titles of kind {kind} are read for "{other}"',
  'advice.change': '"{id}" is a change, but doesn\'t say of which stretch of time (pointInTime)',
  'advice.state':
    '"{id}" can rise and fall, but doesn\'t say since when (startTime) or at what moment (pointInTime) it holds',

  'advice.rootAlone':
    'one root key is enough to replace every other key: ask for two at least (rotate --role root --threshold 2)',
  'advice.rootAll': 'the root asks for all of its {count} keys: with one lost, no key can be replaced any more',

  'source.alternatives': '"{pattern}" stands for more than {max} names',
  'source.bar': '"{pattern}": "{sign}" at character {at} stands outside of brackets',
  'source.bracket': '"{pattern}": the bracket at character {at} is not closed',
  'source.emptyName': '"{pattern}" also stands for the empty name',
  'source.joints': 'these parts stand for {many} names together; at most {max}',
  'source.noPart':
    'a fact base has base.yaml, documents.yaml, properties.yaml, entities/*.yaml and facts/*.yaml; this is none of them',
  'source.noBase': 'the file is missing: it names the base',
  'source.yaml': '{detail}',
  'source.yaml.DUPLICATE_KEY': 'this field stands above already',
  'source.yaml.TAB_AS_INDENT': 'YAML indents with spaces, not with tabs',
  'source.yaml.BAD_INDENT':
    'this line is indented otherwise than those around it, or a bracket before it is not closed',
  'source.yaml.MISSING_CHAR': 'a sign is missing: a quotation mark, bracket or colon',
  'source.alias': 'YAML aliases (*name) are not used here: write the value out',
  'source.missing': '{wrong} (it is missing)',
  'source.todo': '{wrong} (it is still to be filled in)',
  'source.write': '{wrong}: write {form}',
  'source.quoted': '{wrong}: write "{value}", in quotes',
  'shape.at': '{field}: {wrong}',
  'shape.unknown': 'unknown field {fields}',
  'shape.type': '{type} is expected here',
  'shape.type.string': 'a string',
  'shape.type.number': 'a number',
  'shape.type.int': 'a whole number',
  'shape.type.boolean': 'true or false',
  'shape.type.array': 'an array',
  'shape.type.object': 'an object',
  'shape.oneOf': 'must be one of {values}',
  'shape.id': 'must be made of small letters, digits and dashes',
  'shape.time': 'must be a time such as 2026-07-15, 2026-07-15TMO, 2026-07-15T08:30, 2026-07 or a span 2026-07/2026-09',
  'shape.pattern': 'must have the form {pattern}',
  'shape.format': 'is not a valid {format}',
  'shape.small': 'is too small: at least {limit}',
  'shape.big': 'is too long or too big: at most {limit}',
  'shape.none': 'fits none of the forms it may have',
  'shape.other': '{detail}',

  'base.misread': 'the quotation has “{quote}”, which is {told}, not {amount}',
  'base.dots': '{wrong}: write the amount without dots',
  'base.hidden': 'the text holds a hidden character: {character}',
  'base.lineBreak': 'a line break or tab',
  'base.quoteTwice': '"{quote}" stands {places} times in "{document}"; a prefix or suffix must tell which is meant',
  'base.quoteBetween': '"{quote}" does not stand between that prefix and suffix in "{document}"',
  'base.quoteMissing': '"{quote}" does not stand in "{document}"',

  'wrong.twice': 'the id "{id}" stands twice in {list}',
  'wrong.moment': '"{value}" is neither a date nor a moment with its offset',
  'wrong.no-office': 'a {kind} is no office',
  'wrong.no-nouns': 'a quantity needs the nouns that it counts',
  'wrong.units': 'a property of datatype {datatype} has no units',
  'wrong.no-role': 'an entity needs the role that it has in the clause',
  'wrong.kind': 'a property of datatype {datatype} has no kind of entity',
  'wrong.alternatives': 'a property of datatype {datatype} has no alternatives',
  'wrong.untold': 'nothing tells this property: no trigger, marker or telling unit',
  'wrong.no-property': 'no property has the id "{id}"',
  'wrong.no-document': 'no document has the id "{id}"',
  'wrong.no-fact': 'no fact has the id "{id}"',
  'wrong.no-entity': 'no entity has the id "{id}"',
  'wrong.long-quotation': 'the quotation has {words} words; at most {max} may be taken from a document',
  'wrong.supersedes': '"{id}" is of another subject or property',
  'wrong.value-type': '"{property}" takes values of type {expected}, not {type}',
  'wrong.no-unit': '"{unit}" is not among the units of "{property}"',
  'wrong.bounds': '{amount} is not between {lower} and {upper}',
  'wrong.period': '{period} ends before it begins',
  'wrong.value-kind': '"{property}" takes a {expected}; "{id}" is a {kind}',
  'wrong.no-alternative': '"{text}" is none of the alternatives of "{property}"',
  'wrong.ends-first': '{end} lies before {start}',
  'wrong.no-time-of-count': 'a count that grows needs the time it was taken at: pointInTime',
  'wrong.no-such-time': 'there is no such time as {time}',
  'wrong.falls': '{amount} is less than the {before} of "{id}" before it',
  'wrong.part-of-itself': '"{id}" is part of itself',
  'wrong.supersedes-itself': '"{id}" supersedes itself',
  'wrong.name-of-two': '"{name}" is a full name of "{id}" too: neither can be told by it',
  'wrong.hides': '"{name}" is a name of "{id}": listed here it would hide that entity',

  'diff.list.documents': { one: '{count} document', other: '{count} documents' },
  'diff.list.entities': { one: '{count} entity', other: '{count} entities' },
  'diff.list.properties': { one: '{count} property', other: '{count} properties' },
  'diff.new': '~ {what} new or changed: {ids}',
  'diff.gone': '~ {what} taken away: {ids}',
  'diff.wording': '~ {fact} (its sources or wording)',
  'diff.another': '! "{id}" told of something else until now: give the new fact an id of its own',
  'diff.added': { one: '{count} fact added', other: '{count} facts added' },
  'diff.counts': '{added}, {changed} changed, {removed} taken away.',
  'diff.preferred': 'preferred',
  'diff.deprecated': 'deprecated',

  'build.noRoot': '{folder} has no root: "publish init" makes one',
  'build.base':
    'Facts: {facts}; entities: {entities}; properties: {properties}; documents: {documents}; {bytes} bytes in {shards} shards.',
  'build.staged': 'Staged: new files of records: {shards}; to be signed: {waiting}.',
  'build.nothing': 'nothing',
  'build.large': 'the base holds {bytes} bytes, more than the {max} that readers take',
  'build.record': 'a shard holds {bytes} bytes, more than the {max} allowed',

  'sign.given': {
    one: '{file}: {count} signature given here; {rest}',
    other: '{file}: {count} signatures given here; {rest}',
  },
  'sign.complete': 'complete',
  'sign.missing': 'has {valid} of the {threshold} signatures it needs by {rule} (keys {keys})',
  'sign.rootBefore': 'the root before',
  'sign.rootNew': 'the new root',
  'sign.root': 'the root',

  'release.noRoot': 'there is no root yet: "publish init" makes one',
  'release.rootExpired': 'the root ran out on {when}: "publish rotate" and two root keys renew it',
  'release.targetsExpired': 'what the targets key signed ran out on {when}: release with that key, without --renew',
  'release.unsigned': 'Not yet signed:\n  {missing}\nRun "publish sign" where the keys are, then release again.',
  'release.nothing': 'there is nothing to release yet: run "publish build" first',
  'release.online':
    'the {role} needs signatures of {threshold} of its keys, and {here} are here: give the online keys with --keys',
  'release.refused': 'a reader would refuse this release: {why}. Nothing was written.',
  'release.done': {
    one: 'Released: {count} new file in {folder}. Good until {when}.',
    other: 'Released: {count} new files in {folder}. Good until {when}.',
  },
  'release.cost': 'What a reader fetches for it: files: {files}, bytes: {bytes}.',
  'release.rootSoon': 'The root runs out on {when}: "publish rotate" and two root keys renew it.',
  'release.address': 'Address for readers: {address}',
  'release.newer':
    '{url} serves a newer release than the one here ({what}; here {own}): fetch its release/ first, or what it holds is lost and readers refuse a step back',
  'release.above': '{url} serves timestamp {version}, newer than the one here: this release is numbered after it.',
  'release.leap':
    '{url} serves {what}, far ahead of the number here: its key may be stolen. Replace it with "publish rotate --role {role}", then release.',
  'release.unasked':
    'What {url} serves could not be looked at: {why}. If it is renewed elsewhere, fetch that release/ before you copy this one there.',
  'release.incomplete': 'the release has no {path}, which its other files promise',
  'bundle.nothing': 'nothing was released yet',
  'bundle.refused': 'the bundle would be refused: {why}',
  'bundle.done': '{file}: {count} characters.',
  'bundle.otherFacts': '{release} holds other facts than {folder}: release these first, or build without it',

  'rotate.noRole': 'there is no role "{role}": {roles}',
  'rotate.noKey': 'no key of {role} has an id that begins with "{prefix}": {keys}',
  'rotate.newKey': '{file}: the new key {key} of {role}',
  'rotate.staged': 'Staged {path}. Sign it with the root keys ("publish sign --keys …"), then release:',
  'rotate.number': '--{option} {given}: write a whole number from 1 on',
  'rotate.threshold': {
    one: '{role} asks for {threshold} signatures and has {count} key: it can never sign',
    other: '{role} asks for {threshold} signatures and has {count} keys: it can never sign',
  },

  'serve.none': '{folder} holds no release',
  'serve.port': '--port {port} is not a port',
  'serve.taken': 'port {port} is taken: give another with --port',
  'serve.address': 'Address to subscribe to: {address}',

  'doctor.address':
    'The address must be https (or this machine\'s own), with the fingerprint of the root keys after "#".',
  'doctor.bad': 'Readers can not take this publisher in as it stands.',
  'doctor.good': 'Readers can take this publisher in.',
  'doctor.keys': 'Root keys: {fingerprint}',
  'doctor.base': '{publisher}: {title} (as of {asOf})',
  'doctor.size': 'facts: {facts}, in {shards} shards; for a new reader files: {files}, bytes: {bytes}',
  'doctor.wrong': '{code}: {why}',
  'doctor.expires': '{role} runs out in {days} days',
  'doctor.age':
    'timestamp.json may be kept for {seconds} seconds: readers see news that late. "Cache-Control: no-cache" is right',
  'doctor.etag': 'timestamp.json has no entity tag: each look transfers it again',
  'doctor.immutable':
    'files that never change may be cached for long: "Cache-Control: public, max-age=31536000, immutable"',
  'doctor.origin':
    'no "Access-Control-Allow-Origin: *": readers can look you over only after they give the permission for your host',

  'check.time': '--published {given} is not a day or an ISO time with an offset, such as 2025-10-26T18:00:00+07:00',
  'check.unreadable': "--base {path} can't be read",
  'check.noBase': '--base {path} is neither a folder of sources nor a compiled base',
  'check.badBase': '--base {path}: {list} "{id}": {wrong}',
  'check.encoding': 'this file is not UTF-8 text',
  'check.noArticle': 'no article was found in this page: {reason}',
  'check.claims': { one: '{count} point', other: '{count} points' },
  'check.compared': '{claims}, {compared} of them compared',
  'check.contradicted': 'DIFFERS FROM THE FACT BASE',
  'check.disputed': 'SOURCES DIFFER',
  'check.outdated': 'OUT OF DATE',
  'check.imprecise': 'IMPRECISE',
  'check.supported': 'AGREES',
  'check.unverifiable': "CAN'T BE COMPARED",
});
