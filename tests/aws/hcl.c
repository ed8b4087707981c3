/* SPDX-License-Identifier: Apache-2.0
 *
 * The reader of HCL: every construct as the tree that it becomes, and every mistake with its place. */
#include "cli/documents/hcl.h"
#include "tests/support/documents.h"

typedef struct sample {
    const char *text, *expected;
} sample;

/* ---- A tree as text ---- */

static void put_all(draft *out, const char *head, const hcl_expression *e);

static const char *const operators[] = {"||", "&&", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%"};

static void put_quoted(draft *out, crd_str s) {
    draft_text(out, "'");
    draft_write(out, s.ptr, s.len);
    draft_text(out, "'");
}

static void put_named(draft *out, const char *head, const hcl_expression *e) {
    char *all = must_format("%s %.*s", head, TEXT_ARG(e->name));
    put_all(out, all, e);
    free(all);
}

static void put_for(draft *out, const char *head, const hcl_expression *e) {
    char *all = must_format("%s%s %.*s,%.*s", head, e->flag ? "..." : "", TEXT_ARG(e->name), TEXT_ARG(e->value_name));
    put_all(out, all, e);
    free(all);
}

/* (head part part ...), a part that is not there being _ */
static void put(draft *out, const hcl_expression *e) {
    switch (e ? e->kind : HCL_ITEM) {
    case HCL_NULL: draft_text(out, "null"); break;
    case HCL_BOOL: draft_text(out, e->flag ? "true" : "false"); break;
    case HCL_NUMBER:
    case HCL_NAME: draft_write(out, e->name.ptr, e->name.len); break;
    case HCL_TEXT: put_quoted(out, e->name); break;
    case HCL_TEMPLATE: put_all(out, "template", e); break;
    case HCL_LIST: put_all(out, "list", e); break;
    case HCL_OBJECT: put_all(out, "object", e); break;
    case HCL_ATTRIBUTE: put_named(out, ".", e); break;
    case HCL_INDEX: put_all(out, "index", e); break;
    case HCL_SPLAT: put_all(out, "splat", e); break;
    case HCL_ITEM: draft_text(out, e ? "@" : "_"); break;
    case HCL_CALL: put_named(out, e->flag ? "call..." : "call", e); break;
    case HCL_NOT: put_all(out, "!", e); break;
    case HCL_NEGATIVE: put_all(out, "-", e); break;
    case HCL_BINARY: put_all(out, operators[e->operation], e); break;
    case HCL_CONDITIONAL: put_all(out, "?", e); break;
    case HCL_FOR: put_for(out, "for", e); break;
    case HCL_FOR_TEXT: put_for(out, "text", e); break;
    }
}

static void put_all(draft *out, const char *head, const hcl_expression *e) {
    draft_text(out, "(");
    draft_text(out, head);
    for (size_t i = 0; i < e->count; i++) {
        draft_text(out, " ");
        put(out, e->parts[i]);
    }
    draft_text(out, ")");
}

static void put_body(draft *out, const hcl_body *body) {
    for (size_t i = 0; i < body->attributes_count; i++) {
        draft_write(out, body->attributes[i]->name.ptr, body->attributes[i]->name.len);
        draft_text(out, "=");
        put(out, body->attributes[i]->value);
        draft_text(out, ";");
    }
    for (size_t i = 0; i < body->blocks_count; i++) {
        const hcl_block *b = body->blocks[i];
        draft_write(out, b->type.ptr, b->type.len);
        for (size_t k = 0; k < b->labels_count; k++) put_quoted(out, b->labels[k]);
        draft_text(out, "{");
        put_body(out, &b->body);
        draft_text(out, "}");
    }
}

/* ---- Reading ---- */

typedef struct reading {
    document *d;
    crd_diagnostics *list;
} reading;

static void reading_open(reading *r) {
    crd_config config;
    crd_config_init(&config);
    r->d = document_new();
    assert_int_equal(crd_diagnostics_new(&config, &r->list), CRD_OK);
}

static void reading_close(reading *r) {
    document_free(r->d);
    crd_diagnostics_free(r->list);
}

static void every_construct_becomes_its_tree(void **state) {
    static const sample samples[] = {
        {"1.5e-3", "1.5e-3"},
        {"true", "true"},
        {"null", "null"},
        {"\"a\\tb\"", "'a\tb'"},
        {"\"$${a}%%{b}\"", "'${a}%{b}'"},
        {"\"a${b}c\"", "(template 'a' b 'c')"},
        {"\"${a}\"", "(template a)"},
        {"\"${ a ~}  x\"", "(template a 'x')"},
        {"\"%{ if a }b%{ endif }\"", "(template (? a (template 'b') (template)))"},
        {"\"%{ if a }b%{ else }${c}%{ endif }\"", "(template (? a (template 'b') (template c)))"},
        {"\"%{ for k, v in a }${v}%{ endfor }\"", "(template (text k,v a _ (template v) _))"},
        {"[1, 2,]", "(list 1 2)"},
        {"[]", "(list)"},
        {"{}", "(object)"},
        {"{ a = 1, \"b\" : 2, (c) = 3, 4 = 5 }", "(object 'a' 1 'b' 2 (template c) 3 4 5)"},
        {"{ a = 1,\n b = 2\n}", "(object 'a' 1 'b' 2)"},
        {"{ true = 1, null = 2, for-x = 3, a.b = 4 }", "(object 'true' 1 'null' 2 'for-x' 3 (. b a) 4)"},
        {"a.b.c", "(. c (. b a))"},
        {"a.0", "(index a 0)"},
        {"a.0.1", "(index (index a 0) 1)"},
        {"a.b.0.c", "(. c (index (. b a) 0))"},
        {"a[0][\"x\"]", "(index (index a 0) 'x')"},
        {"a[*].b[0].c", "(splat a (. c (index (. b @) 0)))"},
        {"a.*.b[0]", "(index (splat a (. b @)) 0)"},
        {"a[b.c]", "(index a (. c b))"},
        {"f()", "(call f)"},
        {"f(a, b...)", "(call... f a b)"},
        {"p::q::f(1)", "(call p::q::f 1)"},
        {"!a", "(! a)"},
        {"-a", "(- a)"},
        {"!!a", "(! (! a))"},
        {"a || b && c == d < e + f * g", "(|| a (&& b (== c (< d (+ e (* f g))))))"},
        {"a * b + c", "(+ (* a b) c)"},
        {"a - b - c", "(- (- a b) c)"},
        {"(a + b) * c", "(* (+ a b) c)"},
        {"a ? b : c ? d : e", "(? a b (? c d e))"},
        {"a == b ? c : d", "(? (== a b) c d)"},
        {"[for x in a : x.y]", "(for ,x a _ (. y x) _)"},
        {"[for i, x in a : x if i > 0]", "(for i,x a _ x (> i 0))"},
        {"{ for k, v in a : k => v }", "(for k,v a k v _)"},
        {"{ for k, v in a : v => k... if k != null }", "(for... k,v a v k (!= k null))"},
        {"a-b", "a-b"},
        {"f(\n  # a comment\n  a, /* and\n  another */ b // and one more\n)", "(call f a b)"},
        {"{ a = [for x in y : {\n  b = x\n}] }", "(object 'a' (for ,x y _ (object 'b' x) _))"},
        {"{ \"for\" = 1 }", "(object 'for' 1)"},
        {"\"é\\u00e9\\U0001F600\"", "'éé😀'"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(samples); i++) {
        reading r;
        draft out = {0};
        reading_open(&r);
        const hcl_expression *e = hcl_read_expression(r.d, r.list, text_of("a"), text_of(samples[i].text));
        if (!e) fail_msg("%s: %.*s", samples[i].text, TEXT_ARG(first_finding(r.list)));
        put(&out, e);
        if (!text_eq(draft_str(&out), text_of(samples[i].expected)))
            fail_msg("%s\n  is   %.*s\n  want %s", samples[i].text, TEXT_ARG(draft_str(&out)), samples[i].expected);
        draft_free(&out);
        reading_close(&r);
    }
}

static void bodies_have_attributes_and_blocks(void **state) {
    static const sample samples[] = {
        {"", ""},
        {"a = 1", "a=1;"},
        {"a = 1\n", "a=1;"},
        {"# x\na = 1 # y\n\n// z\nb = 2 /* w */\n", "a=1;b=2;"},
        {"a \"b\" c {\n}\n", "a'b''c'{}"},
        {"a {\n  b = 1\n  c {\n    d = 2\n  }\n  c {}\n}\n", "a{b=1;c{d=2;}c{}}"},
        {"a { b = 1 }\n", "a{b=1;}"},
        {"a = <<EOT\nx ${y}\nEOT\nb = 2\n", "a=(template 'x ' y '\n');b=2;"},
        {"a = {\n  b = <<-EOT\n    x\n  EOT\n}\n", "a=(object 'b' 'x\n');"},
        {"\xef\xbb\xbf"
         "a = 1\r\nb {\r\n}\r\n",
         "a=1;b{}"},
        {"a = [\n  1,\n  # two\n  2\n]\nb = f(\n  1\n)\n", "a=(list 1 2);b=(call f 1);"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(samples); i++) {
        reading r;
        draft out = {0};
        reading_open(&r);
        const hcl_body *body = hcl_read(r.d, r.list, text_of("a"), text_of(samples[i].text));
        if (!body) fail_msg("%s: %.*s", samples[i].text, TEXT_ARG(first_finding(r.list)));
        put_body(&out, body);
        if (!text_eq(draft_str(&out), text_of(samples[i].expected)))
            fail_msg("%s\n  is   %.*s\n  want %s", samples[i].text, TEXT_ARG(draft_str(&out)), samples[i].expected);
        draft_free(&out);
        reading_close(&r);
    }
}

static void mistakes_are_said_at_their_place(void **state) {
    static const sample samples[] = {
        {"a",
         "1:2 expected `=` or a block, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a b",
         "1:4 expected `{` or another label, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = ",
         "1:5 expected a value, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = 1 2", "1:7 expected the end of the line, found `2` | "},
        {"a = [1 2]", "1:8 expected `,` or `]`, found `2` | "},
        {"a = [1",
         "1:7 expected `,` or `]`, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = {b 1}", "1:8 expected `=` and the value of the key, found `1` | "},
        {"a = {b = 1 c = 2}", "1:12 expected a new line, `,` or `}`, found `c` | "},
        {"a = {b = 1",
         "1:11 expected a new line, `,` or `}`, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = f(1",
         "1:8 expected `,` or `)`, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = f(1 2)", "1:9 expected `,` or `)`, found `2` | "},
        {"a = f(a... b)", "1:12 expected `)`, found `b` | "},
        {"a = (1",
         "1:7 expected `)`, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = x.",
         "1:7 expected the name of an attribute, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = x.[0]", "1:7 expected the name of an attribute, found `[` | "},
        {"a = x[",
         "1:7 expected a value, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = x[*",
         "1:8 expected `]`, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = x[\"k\"",
         "1:10 expected `]`, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = 1 +",
         "1:8 expected a value, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = 1 ? 2",
         "1:10 expected `:` and the other value, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = 1 ? 2 3", "1:11 expected `:` and the other value, found `3` | "},
        {"a = !",
         "1:6 expected a value, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = -",
         "1:6 expected a value, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = \"x", "1:5 the text is not closed | close it with `\"`"},
        {"a = \"x\ny\"",
         "1:7 the text is not closed on its line | close it with `\"`; a line break is written `\\n`, a longer text stands in a heredoc: <<EOT"},
        {"a = \"${x\"", "1:9 expected `}`, found a text | "},
        {"a = \"${x y}\"", "1:10 expected `}`, found `y` | "},
        {"a = \"${",
         "1:8 expected a value, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = \"%{ if x }y\"", "1:14 expected `%{ endif }`, found the end of the text | "},
        {"a = \"%{ else }\"", "1:14 expected `\"`, found `%{ else }` | "},
        {"a = \"%{ for x in y }${x}\"", "1:24 expected `%{ endfor }`, found the end of the text | "},
        {"a = \"%{ for x in y }%{ endif }\"", "1:30 expected `%{ endfor }`, found `%{ endif }` | "},
        {"a = \"%{ while x }\"", "1:9 expected `if`, `for`, `else`, `endif` or `endfor`, found `while` | "},
        {"a = \"%{ for in y }%{ endfor }\"", "1:16 expected `in`, found `y` | "},
        {"a = \"\\q\"",
         "1:6 a backslash stands before none of n, r, t, \", \\, u and U | write a backslash itself as `\\\\`"},
        {"a = \"\\u00\"",
         "1:6 `\\u00` names no character | \\u has four hexadecimal digits, \\U eight, of a character other than zero"},
        {"a = \"\\ud800\"",
         "1:6 `\\ud800` names no character | \\u has four hexadecimal digits, \\U eight, of a character other than zero"},
        {"a = \"\\u0000\"",
         "1:6 `\\u0000` names no character | \\u has four hexadecimal digits, \\U eight, of a character other than zero"},
        {"a = \"\\U00110000\"",
         "1:6 `\\U00110000` names no character | \\u has four hexadecimal digits, \\U eight, of a character other than zero"},
        {"a = <<EOT\nx\n",
         "1:5 the heredoc is not closed: no line is `EOT` | end it with a line that holds that name alone"},
        {"a = <<EOT x\nEOT\n", "1:5 expected the end of the line behind the name of a heredoc | "},
        {"a = <<-EOT\n${x\nEOT\n",
         "3:1 expected `}`, found the end of the heredoc | a bracket, a brace or a quote before it may be left open"},
        {"a = [for x in y]", "1:16 expected `:` and the result, found `]` | "},
        {"a = [for x y : z]", "1:12 expected `in`, found `y` | "},
        {"a = [for 1 in y : z]", "1:10 expected the name of a variable, found `1` | "},
        {"a = [for x, in y : z]", "1:16 expected `in`, found `y` | "},
        {"a = {for k, v in y : k}", "1:23 expected `=>` and the value, found `}` | "},
        {"a = {for k, v in y : k =>}", "1:26 expected a value, found `}` | "},
        {"a = p::",
         "1:8 expected the name of a function, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a = p::1", "1:8 expected the name of a function, found `1` | "},
        {"a = $", "1:5 `$` has no meaning here | "},
        {"a = 'x'", "1:5 `'` has no meaning here | texts stand in `\"`"},
        {"a = 1;", "1:6 `;` has no meaning here | "},
        {"a = é€ & b", "1:8 `&` has no meaning here | "},
        {"a {\n",
         "2:1 expected an argument, a block or `}`, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a {\n b = 1",
         "2:7 expected an argument, a block or `}`, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a }", "1:3 expected `=` or a block, found `}` | "},
        {"}", "1:1 expected an argument, a block or the end of the file, found `}` | "},
        {"\"a\" = 1", "1:1 expected the name of an argument or a block, without quotes, found a text | "},
        {"a \"b${c}\" {}", "1:3 a label of a block is a text without templates | "},
        {"a \"b\"",
         "1:6 expected `{` or another label, found the end of the file | a bracket, a brace or a quote before it may be left open"},
        {"a \"b\" 1", "1:7 expected `{` or another label, found `1` | "},
        {"a = 1 b = 2", "1:7 expected the end of the line, found `b` | "},
        {"a = 1\na = 2", "2:1 `a` is set twice; first on line 1 | keep the one that is meant"},
        {"/* x", "1:1 the comment is not closed | close it with `*/`"},
        {"a = x.*y", "1:8 expected the end of the line, found `y` | "},
        {"a = €\xe2\x80\xa8 @", "1:8 `@` has no meaning here | "},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(samples); i++) {
        reading r;
        reading_open(&r);
        assert_null(hcl_read(r.d, r.list, text_of("a"), text_of(samples[i].text)));
        crd_str found = first_finding(r.list);
        if (!text_eq(found, text_of(samples[i].expected)))
            fail_msg("%s\n  is   %.*s\n  want %s", samples[i].text, TEXT_ARG(found), samples[i].expected);
        assert_int_equal(crd_diagnostics_count(r.list), 1);
        reading_close(&r);
    }
}

/* ---- Places and limits ---- */

/* Every expression says where it begins, and what was written there. */
static void check_source(const hcl_expression *e, crd_str text) {
    if (!e) return;
    if (e->source.ptr && e->kind != HCL_TEMPLATE && e->kind != HCL_CONDITIONAL) {
        crd_str from = text_from(text, e->line, e->column);
        if (from.len < e->source.len || memcmp(from.ptr, e->source.ptr, e->source.len) != 0)
            fail_msg("%u:%u is not %.*s", e->line, e->column, TEXT_ARG(e->source));
    }
    for (size_t i = 0; i < e->count; i++) check_source(e->parts[i], text);
}

static void places_are_those_of_the_text(void **state) {
    static const char text[] =
        "[a.b[0].c,\n  \"\xc3\xa4 ${x.y} z\", f(-1, !g[*].h, [for k, v in m : \"${k}-${v.n}\" if k != null]),\n"
        "  { k = l.0.m, \"n\" = o.*.p }, 1 + 2 * q.r]";
    reading r;
    (void)state;
    reading_open(&r);
    const hcl_expression *e = hcl_read_expression(r.d, r.list, text_of("a"), text_of(text));
    assert_non_null(e);
    check_source(e, text_of(text));
    assert_int_equal(e->parts[1]->line, 2);
    assert_int_equal(e->parts[1]->parts[1]->column, 8);
    reading_close(&r);
}

static void assert_limit(const char *before, const char *piece, size_t n, const char *after, const char *expected) {
    reading r;
    reading_open(&r);
    crd_str text = repeated(before, piece, n, after);
    bool read = hcl_read(r.d, r.list, text_of("a"), text) != NULL;
    assert_int_equal(read, expected == NULL);
    if (expected) assert_string_equal(first_finding(r.list).ptr, expected);
    free((char *)text.ptr);
    reading_close(&r);
}

static void nesting_has_a_limit(void **state) {
    (void)state;
    assert_limit("a = ", "!", HCL_DEPTH - 1, "true", NULL);
    assert_limit("a = ", "!", HCL_DEPTH, "true",
                 "1:205 blocks and brackets are nested deeper than 200 | give the inner parts names: `locals { ... }`");
    assert_limit("a = ", "[", HCL_DEPTH + 1, "",
                 "1:205 blocks and brackets are nested deeper than 200 | give the inner parts names: `locals { ... }`");
    assert_limit("", "a {\n", HCL_DEPTH + 1, "",
                 "201:3 blocks and brackets are nested deeper than 200 | give the inner parts names: `locals { ... }`");
    assert_limit("a = \"", "${\"", HCL_DEPTH + 1, "",
                 "1:605 blocks and brackets are nested deeper than 200 | give the inner parts names: `locals { ... }`");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_construct_becomes_its_tree),
        cmocka_unit_test(bodies_have_attributes_and_blocks),
        cmocka_unit_test(mistakes_are_said_at_their_place),
        cmocka_unit_test(places_are_those_of_the_text),
        cmocka_unit_test(nesting_has_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
