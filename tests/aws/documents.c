/* SPDX-License-Identifier: Apache-2.0
 *
 * Documents as trees: every value of random JSON is found at the place where it was written, in a file of its own and
 * inside of texts of JSON and YAML, whatever their quotes and escapes; JSON read as YAML is the same tree; and what is
 * wrong with a document is said at its place. */
#include "tests/support/documents.h"
#include "tests/support/random.h"

enum { ROUNDS = 3000, ROOM = 1 << 16, VALUES = 4000 };

/* ---- Random JSON, and at which bytes its values begin ---- */

typedef struct written {
    char at[ROOM];
    size_t n;
    size_t begins[VALUES]; /* of each value, in the order of the text */
    size_t values;
    uint64_t random;
    bool one_line; /* blanks are blanks alone */
} written;

static void put(written *w, const char *text) {
    size_t n = strlen(text);
    assert_true(w->n + n < ROOM);
    memcpy(w->at + w->n, text, n);
    w->n += n;
}

static void put_blanks(written *w) {
    static const char *const blanks[] = {"", "", " ", "  ", "\n", "\n  ", " \n\n "};
    put(w, blanks[random_below(&w->random, w->one_line ? 4 : COUNT(blanks))]);
}

static void put_text(written *w) {
    static const char *const pieces[] = {
        "a",       "Team A", "'",   "#",   "${x}", "\xc3\xa4", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "\\\"", "\\\\",
        "\\u00e9", "\\n x",  ": y", ", z", "*",    "&b"};
    put(w, "\"");
    for (uint32_t n = random_below(&w->random, 5); n > 0; n--) put(w, pieces[random_below(&w->random, COUNT(pieces))]);
    put(w, "\"");
}

static void put_value(written *w, int depth) {
    static const char *const plain[] = {"null", "true", "false", "0", "-1.5", "12e3", "111122223333"};
    uint32_t kind = random_below(&w->random, depth < 5 ? 6 : 3);
    assert_true(w->values < VALUES);
    w->begins[w->values++] = w->n;
    if (kind < 2) {
        put_text(w);
        return;
    }
    if (kind == 2) {
        put(w, plain[random_below(&w->random, COUNT(plain))]);
        return;
    }
    bool map = kind > 3;
    put(w, map ? "{" : "[");
    put_blanks(w);
    for (uint32_t i = 0, n = random_below(&w->random, 4); i < n; i++) {
        char key[32];
        if (i > 0) put(w, ","), put_blanks(w);
        snprintf(key, sizeof key, "\"k%u\xc3\xbc\"", (unsigned)i);
        if (map) put(w, key), put_blanks(w), put(w, ": "), put_blanks(w);
        put_value(w, depth + 1);
        put_blanks(w);
    }
    put(w, map ? "}" : "]");
}

/* A list, so that it may stand alone. */
static void write_json(written *w, uint64_t random, bool one_line) {
    w->n = w->values = 0;
    w->random = random;
    w->one_line = one_line;
    w->begins[w->values++] = 0;
    put(w, "[ ");
    for (uint32_t i = 0, n = random_below(&w->random, 4); i <= n; i++) {
        if (i > 0) put(w, ","), put_blanks(w);
        put_value(w, 1);
    }
    put(w, "]");
}

/* ---- What it is put into, and where each of its bytes comes to stand ---- */

typedef struct outer {
    char at[8 * ROOM];
    size_t n;
    uint32_t line, column;                       /* of the end */
    uint32_t lines[ROOM + 1], columns[ROOM + 1]; /* [byte of the JSON] */
} outer;

static void add(outer *o, const char *bytes, size_t n) {
    assert_true(o->n + n < sizeof o->at);
    memcpy(o->at + o->n, bytes, n);
    o->n += n;
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] == '\n')
            o->line++, o->column = 1;
        else if (((unsigned char)bytes[i] & 0xC0) != 0x80)
            o->column++;
    }
}

static void add_text(outer *o, const char *text) { add(o, text, strlen(text)); }

static void begin(outer *o, const char *text) {
    o->n = 0;
    o->line = o->column = 1;
    add_text(o, text);
}

typedef enum wrapping { AS_FILE, AS_JSON, AS_LITERAL, AS_FOLDED, AS_SINGLE, AS_DOUBLE, WRAPPINGS } wrapping;

/* One character of n bytes as the wrapping writes it. */
static void add_character(outer *o, wrapping how, const char *at, size_t n, uint64_t *random) {
    char escape[16];
    if (how == AS_JSON && *at == '\n') {
        add_text(o, random_below(random, 2) ? "\\n" : "\\u000a");
    } else if ((how == AS_JSON || how == AS_DOUBLE) && (*at == '"' || *at == '\\')) {
        snprintf(escape, sizeof escape, random_below(random, 4) ? "\\%c" : "\\u%04x", *at);
        add_text(o, escape);
    } else if ((how == AS_JSON || how == AS_DOUBLE) && n == 2 && random_below(random, 2)) {
        snprintf(escape, sizeof escape, "\\u%04x", (unsigned)((at[0] & 0x1F) << 6 | (at[1] & 0x3F)));
        add_text(o, escape);
    } else if (how == AS_JSON && n == 4) {
        add_text(o, "\\ud83d\\ude00"); /* the one that put_text has */
    } else if (how == AS_SINGLE && *at == '\'') {
        add_text(o, "''");
    } else {
        add(o, at, n);
        if (*at == '\n' && how != AS_FILE) add_text(o, how == AS_LITERAL || how == AS_FOLDED ? "      " : " ");
    }
}

static void wrap(outer *o, wrapping how, const written *w, uint64_t *random) {
    static const char *const before[] = {"",
                                         "{\n \"\xc3\xa4\": 1, \"Rules\": \"",
                                         "# \xc3\xa4\nRules: |\n      ",
                                         "Rules: !Sub >- # folded\n      ",
                                         "\xc3\xa4: 1\nRules: '",
                                         "{\xc3\xa4: 1, Rules: &x \""};
    static const char *const after[] = {"", "\"}", "\nMore: 1\n", "\nMore: 1\n", "'\n", "\"}\n"};
    begin(o, before[how]);
    for (size_t i = 0; i < w->n;) {
        size_t n = 1;
        while (i + n < w->n && ((unsigned char)w->at[i + n] & 0xC0) == 0x80) n++;
        for (size_t b = 0; b < n; b++) o->lines[i + b] = o->line, o->columns[i + b] = o->column;
        add_character(o, how, w->at + i, n, random);
        i += n;
    }
    add_text(o, after[how]);
}

/* ---- Claims about places ---- */

static crd_diagnostics *new_list(void) {
    crd_config config;
    crd_diagnostics *list;
    crd_config_init(&config);
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    return list;
}

/* Each value in turn stands where it was written. */
static void check_places(const document_value *v, const written *w, const outer *o, size_t *next) {
    size_t byte = w->begins[(*next)++];
    if (v->line != o->lines[byte] || v->column != o->columns[byte])
        fail_msg("value %zu is at %u:%u, and said to be at %u:%u in\n%.*s", *next - 1, (unsigned)o->lines[byte],
                 (unsigned)o->columns[byte], (unsigned)v->line, (unsigned)v->column, (int)o->n, o->at);
    for (size_t i = 0; i < v->count; i++)
        check_places(v->kind == DOCUMENT_LIST ? v->items[i] : v->members[i].value, w, o, next);
}

static const document_value *read_wrapped(document *d, crd_diagnostics *list, wrapping how, crd_str bytes) {
    bool json = how == AS_FILE || how == AS_JSON;
    const document_value *v =
        json ? document_json(d, list, text_of("a.json"), bytes) : document_yaml(d, list, text_of("a.yaml"), bytes);
    if (!v || how == AS_FILE) return v;
    const document_value *text = document_member_of(v, "Rules");
    if (text && text->kind == DOCUMENT_MAP) text = document_member_of(text, "Fn::Sub");
    return text ? document_json_within(d, list, text) : NULL;
}

static void values_are_where_they_were_written(void **state) {
    static written w;
    static outer o;
    uint64_t random = 20261120;
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        wrapping how = (wrapping)(round % WRAPPINGS);
        size_t seen = 0;
        write_json(&w, random_next(&random), false);
        wrap(&o, how, &w, &random);
        document *d = document_new();
        crd_diagnostics *list = new_list();
        const document_value *v = read_wrapped(d, list, how, (crd_str){o.at, o.n});
        if (!v) fail_msg("%s\n%.*s", first_finding(list).ptr, (int)o.n, o.at);
        check_places(v, &w, &o, &seen);
        assert_int_equal(seen, w.values);
        document_free(d);
        crd_diagnostics_free(list);
    }
}

static void json_is_the_same_as_yaml(void **state) {
    static written w;
    uint64_t random = 7;
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        write_json(&w, random_next(&random), true);
        document *d = document_new();
        crd_diagnostics *list = new_list();
        crd_str bytes = {w.at, w.n};
        const document_value *json = document_json(d, list, text_of("a"), bytes);
        const document_value *yaml = document_yaml(d, list, text_of("a"), bytes);
        if (!json || !yaml) fail_msg("%s\n%.*s", first_finding(list).ptr, (int)w.n, w.at);
        if (!same_tree(json, yaml)) fail_msg("another tree: %.*s", (int)w.n, w.at);
        document_free(d);
        crd_diagnostics_free(list);
    }
}

/* ---- Claims about findings ---- */

typedef struct refusal {
    const char *bytes, *finding;
} refusal;

static void check_refusals(read_fn read, const refusal *all, size_t n) {
    for (size_t i = 0; i < n; i++) {
        document *d = document_new();
        crd_diagnostics *list = new_list();
        if (read(d, list, text_of("a"), text_of(all[i].bytes))) fail_msg("was read: %s", all[i].bytes);
        assert_str(first_finding(list), all[i].finding);
        assert_int_equal(crd_diagnostics_count(list), 1);
        document_free(d);
        crd_diagnostics_free(list);
    }
}

static void wrong_json_is_refused_at_its_place(void **state) {
    static const refusal all[] = {
        {"", "1:1 expected JSON, found nothing | look whether what was to write it failed"},
        {"  \n", "2:1 expected JSON, found nothing | look whether what was to write it failed"},
        {"[1 2]", "1:4 expected `,` or `]`, found `2` | write a comma behind the value before it"},
        {"[\n  \"a\"\n  \"b\"]", "3:3 expected `,` or `]`, found `\"b\"` | write a comma behind the value before it"},
        {"[1,]", "1:4 expected a value, found `]` | a comma stands between values, none behind the last one"},
        {"{\"a\": 1\n \"b\": 2}", "2:2 expected `,` or `}`, found `\"b\"` | write a comma behind the member before it"},
        {"{\"a\": 1,}",
         "1:9 expected a member's name, found `}` | names stand in double quotes, and no comma behind the last member"},
        {"{a: 1}",
         "1:2 expected a member's name, found `a` | names stand in double quotes, and no comma behind the last member"},
        {"{\"a\" 1}", "1:6 expected `:`, found `1` | write `\"name\": value`"},
        {"{\"\xc3\xa4\": 1, \"\xc3\xa4\": 2}",
         "1:10 `\"\xc3\xa4\"` stands twice in this object | keep the one that is meant"},
        {"[\"abc", "1:6 the JSON ends too early | the rest is missing, or a quote or bracket is not closed"},
        {"{\"a\":", "1:6 the JSON ends too early | the rest is missing, or a quote or bracket is not closed"},
        {"[\"a\nb\"]", "1:2 the line ends inside of `\"a...` | close the text, or write the newline as `\\n`"},
        {"[\"\\q\"]", "1:2 an unknown escape in `\"\\q\"` | write a backslash as `\\\\`"},
        {"[\"\\u12\"]", "1:2 an unknown escape in `\"\\u12\"` | write a backslash as `\\\\`"},
        {"[\"\\ud800\"]", "1:2 an escape that is no character in `\"\\ud800\"` | write the character itself"},
        {"[\"\\u0000\"]", "1:2 a zero character in `\"\\u0000\"` | leave it out"},
        {"{\"\\u0000\": 1}", "1:2 a zero character in `\"\\u0000\"` | leave it out"},
        {"[1e999]", "1:2 too large a number: `1e999` | write it in double quotes"},
        {"[01]", "1:2 expected a value, found `01` | texts stand in double quotes; JSON has no comments"},
        {"['a']", "1:2 expected a value, found `'a'` | texts stand in double quotes; JSON has no comments"},
        {"[tru]", "1:2 expected a value, found `tru` | texts stand in double quotes; JSON has no comments"},
        {"[// no\n1]", "1:2 expected a value, found `//` | texts stand in double quotes; JSON has no comments"},
        {"5", "1:1 expected `{` or `[`, found `5` | give JSON, as AWS's command line prints it"},
        {"[1] 2", "1:5 expected the end of the JSON, found `2` | give one JSON document a file"},
        {"{}{}", "1:3 expected the end of the JSON, found `{` | give one JSON document a file"},
        {"[\"a\tb\"]",
         "1:2 a control character in `\"a...` | write it as `\\t`, or as `\\u` and four hexadecimal digits"},
        {"[\xff]", "1:2 the file is not UTF-8 | save it as UTF-8 text"},
        {"\xff\xfe{",
         "0:0 the file is UTF-16, not UTF-8 | save it as UTF-8; in PowerShell write `| Out-File -Encoding utf8` in place of `>`"},
        {"[0123456789012345678901234567890123456789\xc3\xa4]",
         "1:2 expected a value, found `0123456789012345678901234567890123456789...` | texts stand in double quotes; JSON has no comments"},
    };
    (void)state;
    check_refusals(document_json, all, COUNT(all));
}

static void wrong_yaml_is_refused_at_its_place(void **state) {
    static const refusal all[] = {
        {"", "0:0 expected YAML, found nothing | look whether what was to write it failed"},
        {"# nothing", "0:0 expected YAML, found nothing | look whether what was to write it failed"},
        {"a: [1", "2:1 a `,` or a closing bracket is missing | look at the line before it"},
        {"a: b: c",
         "1:5 a `:` that no key stands in front of | look at the indentation, and put texts with `: ` in quotation marks"},
        {"a:\n\t- b",
         "2:1 no value can begin with this character | put the text in quotation marks; indent with blanks, not with tabs"},
        {"a: @b",
         "1:4 no value can begin with this character | put the text in quotation marks; indent with blanks, not with tabs"},
        {"a: \"b", "1:6 the file ends inside of a text | close its quotation mark"},
        {"a: \"\\q\"", "1:5 an unknown escape | write a backslash as `\\\\`"},
        {"a: 1\nb: 2\na: 3", "3:1 `a` stands twice in this object | keep the one that is meant"},
        {"? [a]\n: b", "1:3 a key that is no text | write the member's name"},
        {"a: &x 1\nb:\n  <<: *x", "3:3 `<<` merges objects, which CloudFormation does not do | write the members out"},
        {"a: *x", "1:4 `*x` is the alias of no anchor `&x` | write the anchor in front of it, outside of itself"},
        {"a: &x [*x]", "1:8 `*x` is the alias of no anchor `&x` | write the anchor in front of it, outside of itself"},
        {"a: \"b\\0c\"", "1:4 a text with a zero byte | leave it out"},
        {"\"a\\0\": 1", "1:1 a key with a zero byte | leave it out"},
        {"a: 1\n---\nb: 2", "2:1 a second document begins | give one document a file"},
        {"a:\n  - 1\n b: 2",
         "3:2 a line that belongs to nothing | look at its indentation, and at quotation marks before it"},
        {"a:\n- b\nc\nd: 1", "4:1 a line without `:` | look at the indentation of the lines before it"},
        {"a: !<tag", "1:9 no YAML: did not find the expected '>' | look at this line and the one before it"},
        {"%FOO\n--- a\n...\n%", "1:5 no YAML: found unknown directive name | look at this line and the one before it"},
        {"\xc3\xa4: [\xc3\xa4, }",
         "1:8 no YAML: did not find expected node content | look at this line and the one before it"},
        {"a: {b: c", "2:1 a `,` or a closing bracket is missing | look at the line before it"},
        {"a: \xed\xa0\x80", "1:4 the file is not UTF-8 | save it as UTF-8 text"},
    };
    (void)state;
    check_refusals(document_yaml, all, COUNT(all));
}

static void check_refused(read_fn read, crd_str bytes, const char *finding) {
    check_refusals(read, &(refusal){bytes.ptr, finding}, 1);
    free((char *)(uintptr_t)bytes.ptr);
}

static void nesting_has_an_end(void **state) {
    static const char help[] = "1:65 nested more than 64 deep | no document of AWS is: look at it";
    crd_diagnostics *list = new_list();
    document *d = document_new();
    (void)state;
    crd_str deepest = repeated("[[[[", "[[[[]]]]", 1, "]]]]");
    assert_non_null(document_json(d, list, text_of("a"), deepest));
    free((char *)(uintptr_t)deepest.ptr);
    check_refused(document_json, repeated("", "[", 65, "1]"),
                  "1:68 the JSON ends too early | the rest is missing, or a "
                  "quote or bracket is not closed");
    crd_str closed = repeated("", "[", 65, ""), both = repeated(closed.ptr, "]", 65, "");
    check_refused(document_json, both, help);
    check_refused(document_json, repeated("", "[", 3000, ""),
                  "1:2049 nested more than 64 deep | no document of AWS is: look at it");
    check_refused(document_yaml, repeated(closed.ptr, "]", 65, ""),
                  "1:65 nested more than 64 deep | no template comes near that: look at it");
    free((char *)(uintptr_t)closed.ptr);
    document_free(d);
    crd_diagnostics_free(list);
}

/* Ten times ten, again and again. */
static void aliases_have_an_end(void **state) {
    char text[4000], *at = text;
    (void)state;
    at += sprintf(at, "a0: &a0 x\n");
    for (int i = 1; i < 10; i++) {
        at += sprintf(at, "a%d: &a%d [", i, i);
        for (int n = 0; n < 10; n++) at += sprintf(at, "%s*a%d", n > 0 ? ", " : "", i - 1);
        at += sprintf(at, "]\n");
    }
    check_refusals(
        document_yaml,
        &(refusal){text, "6:45 aliases repeat more than 100,000 values | no template comes near that: look at it"}, 1);
    at = text;
    at += sprintf(at, "a0: &a0 [x]\n");
    for (int i = 1; i < 70; i++) at += sprintf(at, "a%d: &a%d [*a%d]\n", i, i, i - 1);
    check_refusals(
        document_yaml,
        &(refusal){text, "63:12 nested more than 64 deep, by an alias | no template comes near that: look at it"}, 1);
    crd_str anchors = repeated("[", "&a x, ", 1001, "]");
    check_refused(document_yaml, anchors, "1:6002 more than 1,000 anchors | no template comes near that: look at it");
}

/* As many as a payer could have, and each known by its place. */
static void a_hundred_thousand_objects_are_read(void **state) {
    enum { OBJECTS = 100000 };
    static const char one[] =
        "  {\"creditId\": \"8830021177\", \"amount\": {\"currencyCode\": \"USD\", \"n\": 1.50}},\n";
    crd_diagnostics *list = new_list();
    document *d = document_new();
    (void)state;
    crd_str bytes = repeated("[\n", one, OBJECTS, "  {}]");
    const document_value *v = document_json(d, list, text_of("a"), bytes);
    assert_non_null(v);
    assert_int_equal(v->count, OBJECTS + 1);
    const document_value *last = v->items[OBJECTS - 1], *amount = document_member_of(last, "amount");
    assert_int_equal(last->line, OBJECTS + 1);
    assert_int_equal(amount->column, 40);
    assert_str(document_member_of(amount, "n")->text, "1.50");
    free((char *)(uintptr_t)bytes.ptr);
    document_free(d);
    crd_diagnostics_free(list);
}

static void documents_behind_each_other_are_a_list(void **state) {
    crd_diagnostics *list = new_list();
    document *d = document_new();
    (void)state;
    const document_value *all = document_json_stream(d, list, text_of("a"), text_of("{}\n[1]\n {\"a\": 2}\n"));
    assert_non_null(all);
    assert_int_equal(all->count, 3);
    assert_int_equal(all->items[2]->line, 3);
    assert_int_equal(all->items[2]->column, 2);
    assert_null(document_json_stream(d, list, text_of("a"), text_of("{}\n{\"a\"}")));
    assert_str(first_finding(list), "2:5 expected `:`, found `}` | write `\"name\": value`");
    document_free(d);
    crd_diagnostics_free(list);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_where_they_were_written),
        cmocka_unit_test(json_is_the_same_as_yaml),
        cmocka_unit_test(wrong_json_is_refused_at_its_place),
        cmocka_unit_test(wrong_yaml_is_refused_at_its_place),
        cmocka_unit_test(nesting_has_an_end),
        cmocka_unit_test(aliases_have_an_end),
        cmocka_unit_test(a_hundred_thousand_objects_are_read),
        cmocka_unit_test(documents_behind_each_other_are_a_list),
    };
    return cmocka_run_group_tests_name("documents", tests, NULL, NULL);
}
