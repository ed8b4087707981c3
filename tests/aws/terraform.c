/* SPDX-License-Identifier: Apache-2.0
 *
 * Expressions of Terraform: what they give is what Terraform 1.11 gives for them; what it alone can know is said, with
 * the reason; and what is wrong is said at its place. */
#include "cli/documents/terraform.h"
#include "tests/support/documents.h"

/* ---- One expression ---- */

static const char locals[] = "locals {\n"
                             "  m      = { b = 1, a = \"x\", c = true }\n"
                             "  l      = [\"z\", \"a\", \"m\", \"a\"]\n"
                             "  nested = { x = { ids = [\"1\", \"2\"] }, y = { ids = [] } }\n"
                             "}\n";

typedef struct sample {
    const char *expression, *expected;
} sample;

typedef struct bench {
    document *d;
    crd_diagnostics *list;
    terraform_module m;
} bench;

static void bench_open(bench *b) {
    crd_config config;
    crd_config_init(&config);
    *b = (bench){.d = document_new()};
    assert_int_equal(crd_diagnostics_new(&config, &b->list), CRD_OK);
    b->m = (terraform_module){.d = b->d, .list = b->list};
    const hcl_body *body = hcl_read(b->d, b->list, text_of("locals.tf"), text_of(locals));
    assert_non_null(body);
    b->m.locals.count = body->blocks[0]->body.attributes_count;
    b->m.locals.at = document_array(b->d, b->m.locals.count, sizeof *b->m.locals.at);
    for (size_t i = 0; i < b->m.locals.count; i++) {
        const hcl_attribute *a = body->blocks[0]->body.attributes[i];
        b->m.locals.at[i] = (terraform_name){.name = a->name, .file = a->value->file, .expression = a->value};
    }
}

static void bench_close(bench *b) {
    document_free(b->d);
    crd_diagnostics_free(b->list);
}

/* NULL: it cannot be read. */
static document_value *value_of(bench *b, const char *expression) {
    const hcl_expression *e = hcl_read_expression(b->d, b->list, text_of("a.tf"), text_of(expression));
    return e ? terraform_evaluate(&b->m, e, NULL) : NULL;
}

/* ---- As JSON ---- */

static void put_text(draft *out, crd_str s) {
    static const char from[] = "\"\\\n\t", to[] = "\"\\nt";
    draft_text(out, "\"");
    for (size_t i = 0; i < s.len; i++) {
        const char *escaped = strchr(from, s.ptr[i]);
        if (escaped) draft_text(out, "\\");
        draft_write(out, escaped ? &to[escaped - from] : s.ptr + i, 1);
    }
    draft_text(out, "\"");
}

static void put(draft *out, const document_value *v) {
    crd_str plain = v->kind == DOCUMENT_NULL ? text_of("null") : terraform_text_of(v);
    if (v->kind == DOCUMENT_TEXT)
        put_text(out, v->text);
    else if (v->kind == DOCUMENT_UNKNOWN)
        draft_text(out, "unknown");
    else if (plain.ptr)
        draft_write(out, plain.ptr, plain.len);
    if (v->kind != DOCUMENT_LIST && v->kind != DOCUMENT_MAP) return;
    draft_text(out, v->kind == DOCUMENT_LIST ? "[" : "{");
    for (size_t i = 0; i < v->count; i++) {
        if (i > 0) draft_text(out, ",");
        if (v->kind == DOCUMENT_MAP) put_text(out, v->members[i].key);
        if (v->kind == DOCUMENT_MAP) draft_text(out, ":");
        put(out, v->kind == DOCUMENT_MAP ? v->members[i].value : v->items[i]);
    }
    draft_text(out, v->kind == DOCUMENT_LIST ? "]" : "}");
}

static void assert_values(const sample *samples, size_t n) {
    for (size_t i = 0; i < n; i++) {
        bench b;
        draft out = {0};
        bench_open(&b);
        const document_value *v = value_of(&b, samples[i].expression);
        if (v) put(&out, v);
        if (!text_eq(draft_str(&out), text_of(samples[i].expected)) || crd_diagnostics_count(b.list) > 0)
            fail_msg("%s gives %.*s, not %s; %.*s", samples[i].expression, TEXT_ARG(draft_str(&out)),
                     samples[i].expected, TEXT_ARG(first_finding(b.list)));
        draft_free(&out);
        bench_close(&b);
    }
}

static void expressions_give_what_terraform_gives(void **state) {
    static const sample samples[] = {
        {"1.50", "1.5"},
        {"1e3", "1000"},
        {"012", "12"},
        {"-5 + 3 * 2", "1"},
        {"(1 + 2) * 3", "9"},
        {"7 % 3", "1"},
        {"8 / 4", "2"},
        {"1 == 1.0", "true"},
        {"\"1\" == 1", "false"},
        {"true && !false || false", "true"},
        {"1 < 2 ? \"yes\" : \"no\"", "\"yes\""},
        {"\"a${1}b\"", "\"a1b\""},
        {"\"a${true}b${1.50}\"", "\"atrueb1.5\""},
        {"\"$${x} %%{y} \\u00e9 \\n\\t\\\"\\\\\"", "\"${x} %{y} é \\n\\t\\\"\\\\\""},
        {"\"${local.l}\"", "[\"z\",\"a\",\"m\",\"a\"]"},
        {"local.l[*]", "[\"z\",\"a\",\"m\",\"a\"]"},
        {"local.m.a", "\"x\""},
        {"local.m[\"b\"]", "1"},
        {"local.nested.x.ids[1]", "\"2\""},
        {"local.nested[\"x\"].ids.0", "\"1\""},
        {"values(local.nested)[*].ids", "[[\"1\",\"2\"],[]]"},
        {"values(local.nested).*.ids", "[[\"1\",\"2\"],[]]"},
        {"[for k, v in local.m : \"${k}=${v}\"]", "[\"a=x\",\"b=1\",\"c=true\"]"},
        {"{for k, v in local.m : k => v if k != \"a\"}", "{\"b\":1,\"c\":true}"},
        {"{for v in local.l : v => upper(v)...}", "{\"a\":[\"A\",\"A\"],\"m\":[\"M\"],\"z\":[\"Z\"]}"},
        {"[for i, v in local.l : i]", "[0,1,2,3]"},
        {"[for v in toset(local.l) : v]", "[\"a\",\"m\",\"z\"]"},
        {"[for k, v in toset(local.l) : \"${k}${v}\"]", "[\"aa\",\"mm\",\"zz\"]"},
        {"toset(local.l)", "[\"a\",\"m\",\"z\"]"},
        {"toset([3, 20, 1])", "[1,3,20]"},
        {"toset([\"1\", 2])", "[\"1\",\"2\"]"},
        {"sort(local.l)", "[\"a\",\"a\",\"m\",\"z\"]"},
        {"distinct(local.l)", "[\"z\",\"a\",\"m\"]"},
        {"compact([\"a\", \"\", \"b\"])", "[\"a\",\"b\"]"},
        {"flatten([[\"a\", [\"b\"]], [], [\"c\"]])", "[\"a\",\"b\",\"c\"]"},
        {"concat([\"a\"], [\"b\", \"c\"])", "[\"a\",\"b\",\"c\"]"},
        {"merge({a=1}, {a=2, b=3})", "{\"a\":2,\"b\":3}"},
        {"keys(local.m)", "[\"a\",\"b\",\"c\"]"},
        {"values({b=\"x\",a=\"y\"})", "[\"y\",\"x\"]"},
        {"length(local.l)", "4"},
        {"length(local.m)", "3"},
        {"length(\"hello\")", "5"},
        {"lookup(local.m, \"zz\", \"dflt\")", "\"dflt\""},
        {"lookup(local.m, \"a\", \"dflt\")", "\"x\""},
        {"element(local.l, 5)", "\"a\""},
        {"slice(local.l, 1, 3)", "[\"a\",\"m\"]"},
        {"range(3)", "[0,1,2]"},
        {"range(1, 4)", "[1,2,3]"},
        {"range(5, 0)", "[5,4,3,2,1]"},
        {"range(0, 10, 3)", "[0,3,6,9]"},
        {"zipmap([\"a\",\"b\"], [1,2])", "{\"a\":1,\"b\":2}"},
        {"setproduct([\"a\",\"b\"], [\"c\",\"d\"])", "[[\"a\",\"c\"],[\"a\",\"d\"],[\"b\",\"c\"],[\"b\",\"d\"]]"},
        {"coalesce(\"\", \"b\")", "\"b\""},
        {"coalesce(null, \"c\")", "\"c\""},
        {"join(\"-\", local.l)", "\"z-a-m-a\""},
        {"join(\",\", [\"a\"], [\"b\"])", "\"a,b\""},
        {"split(\",\", \"a,b,,c\")", "[\"a\",\"b\",\"\",\"c\"]"},
        {"split(\",\", \"\")", "[\"\"]"},
        {"replace(\"a-b-c\", \"-\", \"+\")", "\"a+b+c\""},
        {"trimspace(\"  a b \")", "\"a b\""},
        {"trimprefix(\"hello\", \"he\")", "\"llo\""},
        {"trimsuffix(\"hello\", \"lo\")", "\"hel\""},
        {"startswith(\"hello\", \"he\")", "true"},
        {"endswith(\"hello\", \"lo\")", "true"},
        {"strcontains(\"hello\", \"ll\")", "true"},
        {"contains(local.l, \"m\")", "true"},
        {"contains(local.l, \"q\")", "false"},
        {"upper(\"aBc\")", "\"ABC\""},
        {"title(\"hello world-foo bar_baz\")", "\"Hello World-Foo Bar_baz\""},
        {"lower(\"ABC\")", "\"abc\""},
        {"format(\"%s-%d-%v\", \"a\", 5, true)", "\"a-5-true\""},
        {"format(\"%03d|%3d\", 7, 7)", "\"007|  7\""},
        {"format(\"%%\")", "\"%\""},
        {"tolist(toset([\"b\",\"a\"]))", "[\"a\",\"b\"]"},
        {"tostring(5)", "\"5\""},
        {"tonumber(\"5.50\")", "5.5"},
        {"tobool(\"true\")", "true"},
        {"one([\"a\"])", "\"a\""},
        {"one([])", "null"},
        {"reverse([\"a\",\"b\"])", "[\"b\",\"a\"]"},
        {"setunion([\"a\"],[\"b\",\"a\"])", "[\"a\",\"b\"]"},
        {"setintersection([\"a\",\"b\"],[\"b\",\"c\"])", "[\"b\"]"},
        {"setsubtract([\"a\",\"b\"],[\"b\"])", "[\"a\"]"},
        {"\"%{ if true }A%{ else }B%{ endif }\"", "\"A\""},
        {"\"%{ for x in local.l }${x},%{ endfor }\"", "\"z,a,m,a,\""},
        {"\"%{ for i, x in local.l }${i}${x}%{ endfor }\"", "\"0z1a2m3a\""},
        {"\"  ${~ \"x\" ~}  y\"", "\"xy\""},
        {"\"foo.${local.m.a}.${~ 5 ~} bar\"", "\"foo.x.5bar\""},
        {"{ a = 1, \"b\" = 2, (local.m.a) = 3, 4 = 5, true = 6 }", "{\"4\":5,\"a\":1,\"b\":2,\"true\":6,\"x\":3}"},
        {"{ a : 1, b : 2 }", "{\"a\":1,\"b\":2}"},
        {"[1, 2, 3,][1]", "2"},
        {"[{a=1},{a=2}][*].a", "[1,2]"},
        {"[{a={b=[5]}},{a={b=[6]}}][*].a.b[0]", "[5,6]"},
        {"null == null", "true"},
        {"local.m == {a=\"x\", b=1, c=true}", "true"},
        {"[\"a\",\"b\"] == [\"a\",\"b\"]", "true"},
        {"!(1 == 2)", "true"},
        {"-(-3)", "3"},
        {"10 >= 10", "true"},
        {"\"${\"nested ${\"deep\"}\"}\"", "\"nested deep\""},
        {"core::upper(\"x\")", "\"X\""},
        {"\"a\" != \"b\"", "true"},
        {"\"%{ if length(local.l) > 2 ~} many %{~ else ~} few %{~ endif } end\"", "\"many end\""},
        {"5 - 7", "-2"},
        {"\"a-b\" == \"a-b\"", "true"},
    };
    (void)state;
    assert_values(samples, COUNT(samples));
}

static void heredocs_give_what_terraform_gives(void **state) {
    static const sample samples[] = {
        {"<<EOT\nplain ${local.m.a}\n  two $${x}\nEOT\n", "\"plain x\\n  two ${x}\\n\""},
        {"<<-EOT\n      a\n        b ${local.m.a}\n\n      c\n    EOT\n", "\"a\\n  b x\\n\\nc\\n\""},
        {"<<-EOT\n    %{ for x in local.l ~}\n    item ${x}\n    %{ endfor ~}\n    done\n  EOT\n",
         "\"    item z\\n    item a\\n    item m\\n    item a\\n    done\\n\""},
        {"<<-EOT\n    ${local.m.a}\n      x\n    ${ join(\",\", [\n \"p\", \"q\"\n])\n}\n  EOT\n",
         "\"x\\n  x\\np,q\\n\""},
        {"<<-EOT\n      foo\n   ${~ local.m.a ~}\n\n   bar\n  EOT\n", "\"      foo\\nx\\n   bar\\n\""},
        {"{\n    k = <<EOT\nx\nEOT\n    l = 2\n  }\n", "{\"k\":\"x\\n\",\"l\":2}"},
        {"<<EOT\n%{ if true }\nyes\n%{ else }\nno\n%{ endif }\nEOT\n", "\"\\nyes\\n\\n\""},
        {"<<-EOT\n\ttab\n\t  two\nEOT\n", "\"tab\\n  two\\n\""},
        {"<<-EOT\n    back\\slash \"quoted\"\n    %{~ if false }x%{ endif }\n    z\nEOT\n",
         "\"    back\\\\slash \\\"quoted\\\"\\n\\n    z\\n\""},
        {"[<<-EOT\n    one\n  EOT\n  , \"two\"]\n", "[\"one\\n\",\"two\"]"},
        {"<<-EOT\n      ${local.m.a} at start\n        x\n    EOT\n", "\"x at start\\n  x\\n\""},
        {"<<-EOT\n\t  tab\n\t    ${local.m.a}\n\tEOT\n", "\"tab\\n  x\\n\""},
        {"<<-EOT\n    a %{ if true }\n      yes\n    %{ else }\n      no\n    %{ endif }\n    b\n  EOT\n",
         "\"a \\n  yes\\n\\nb\\n\""},
        {"<<-EOT\n\n    first blank\n\n    ${local.m.a}${~ local.m.a}\n       ${local.m.a ~}\n    x\n  EOT\n",
         "\"\\nfirst blank\\n\\nxx\\n   x    x\\n\""},
        {"\"a ${~ \"b\" ~} \\n  c\"\n", "\"abc\""},
        {"<<-EOT\n    %{~ for x in local.l }\n    ${x}\n    %{~ endfor }\n  EOT\n",
         "\"\\n    z\\n\\n    a\\n\\n    m\\n\\n    a\\n\\n\""},
        {"<<EOT\nEOT\n", "\"\""},
        {"<<-EOT\n  $${not} %%{not} $ % {} $$ %% $${a}$${b}\n  EOT\n", "\"${not} %{not} $ % {} $$ %% ${a}${b}\\n\""},
        {"\"$ $$ % %% {} $a\"\n", "\"$ $$ % %% {} $a\""},
    };
    (void)state;
    assert_values(samples, COUNT(samples));
}

/* ---- What is not known ---- */

static void what_only_terraform_knows_is_said(void **state) {
    static const sample samples[] = {
        {"data.aws_x.y.accounts[*].id", "data.aws_x.y.accounts[*].id: a data source, which only Terraform can ask"},
        {"[for a in data.aws_x.y.all : a.id if a.on]", "data.aws_x.y.all: a data source, which only Terraform can ask"},
        {"\"a-${data.aws_x.y.name}\"", "data.aws_x.y.name: a data source, which only Terraform can ask"},
        {"join(\",\", [\"a\", data.x.y.z])", "data.x.y.z: a data source, which only Terraform can ask"},
        {"concat([\"a\"], module.m.ids)", "module.m.ids: an output of another module"},
        {"path.module", "path.module: a folder of Terraform's"},
        {"terraform.workspace", "terraform.workspace: something that only Terraform's run knows"},
        {"local.none.x", "local.none.x: a local value that none of the files declares"},
        {"var.none", "var.none: a variable that none of the files declares"},
        {"each.key", "each.key: a name that only a resource with `for_each` has"},
        {"count.index + 1", "count.index: a name that only a resource with `count` has"},
        {"aws_organizations_account.dev.id",
         "aws_organizations_account.dev.id: the id of another resource, which AWS gives it"},
        {"aws_ce_cost_category.x.arn", "aws_ce_cost_category.x.arn: the id of a Cost Category, which AWS gives it"},
        {"aws_x.y.name", "aws_x.y.name: an attribute of a resource that none of the files declares"},
        {"aws_x.y[\"k\"].name", "aws_x.y[\"k\"].name: an attribute of a resource that none of the files declares"},
        {"file(\"x.json\")", "file(\"x.json\"): a call of a function that crd leaves to Terraform"},
        {"try(local.l[9], \"x\")", "try(local.l[9], \"x\"): a call of a function that crd leaves to Terraform"},
        {"provider::aws::arn_parse(\"x\")",
         "provider::aws::arn_parse(\"x\"): a call of a function that crd leaves to Terraform"},
        {"replace(\"a\", \"/a/\", \"b\")", "replace(\"a\", \"/a/\", \"b\"): a pattern, which crd leaves to Terraform"},
        {"upper(\"\xc3\xa4\")",
         "upper(\"\xc3\xa4\"): upper and lower case beyond ASCII, which crd leaves to Terraform"},
        {"format(\"%5.2f\", 1)", "format(\"%5.2f\", 1): a format that crd leaves to Terraform"},
        {"7 / 2", "7 / 2: arithmetic with fractions or very large numbers, which crd leaves to Terraform"},
        {"9223372036854775807 + 1",
         "9223372036854775807 + 1: arithmetic with fractions or very large numbers, which crd leaves to Terraform"},
        {"toset([[1], [2]])", "toset([[1], [2]]): a set of lists or objects, whose order only Terraform knows"},
        {"setproduct(toset([\"a\"]), [\"b\"])",
         "setproduct(toset([\"a\"]), [\"b\"]): a set of lists, whose order only Terraform knows"},
        {"data.x.y.z == \"a\" ? 1 : 2", "data.x.y.z: a data source, which only Terraform can ask"},
        {"{ (data.x.y.z) = 1 }", "data.x.y.z: a data source, which only Terraform can ask"},
        {"here", "here: a name that has no value by itself"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(samples); i++) {
        bench b;
        bench_open(&b);
        document_value *v = value_of(&b, samples[i].expression);
        if (!v || v->kind != DOCUMENT_UNKNOWN) fail_msg("%s is known", samples[i].expression);
        char *found = must_format("%.*s: %.*s", TEXT_ARG(v->text), TEXT_ARG(v->reason));
        assert_string_equal(found, samples[i].expected);
        assert_true(v->help.len > 0);
        assert_int_equal(crd_diagnostics_count(b.list), 0);
        free(found);
        bench_close(&b);
    }
}

/* Elements that are not known stay by themselves where only their number and place count. */
static void what_does_not_depend_on_the_unknown_is_known(void **state) {
    static const sample samples[] = {
        {"[\"a\", data.x.y.z]", "[\"a\",unknown]"},
        {"length([\"a\", data.x.y.z])", "2"},
        {"[\"a\", data.x.y.z][0]", "\"a\""},
        {"concat([data.x.y.z], [\"b\"])[1]", "\"b\""},
        {"{ a = 1, b = data.x.y.z }.a", "1"},
        {"keys({ a = data.x.y.z })", "[\"a\"]"},
        {"{ for k, v in { a = { n = [] }, b = { n = [1], id = data.x.y.z } } : k => v.id if length(v.n) > 0 }",
         "{\"b\":unknown}"},
        {"true || data.x.y.z", "true"},
        {"data.x.y.z && false", "false"},
        {"true ? 1 : data.x.y.z", "1"},
        {"lookup({ a = data.x.y.z, b = 2 }, \"b\", 3)", "2"},
    };
    (void)state;
    assert_values(samples, COUNT(samples));
}

/* ---- What is wrong ---- */

static void what_is_wrong_is_said_at_its_place(void **state) {
    static const sample samples[] = {
        {"local.l[9]", "1:1 `local.l` has 4 elements, and none `9` | `terraform console` shows what its parts give"},
        {"local.l[\"x\"]",
         "1:1 `local.l` has 4 elements, and none `x` | `terraform console` shows what its parts give"},
        {"local.m.zz", "1:1 `local.m` has no element `zz` | `terraform console` shows what its parts give"},
        {"local.m[\"zz\"]", "1:1 `local.m` has no element `zz` | `terraform console` shows what its parts give"},
        {"{ teams = 1 }.team", "1:1 `{ teams = 1 }` has no element `team` | did you mean `teams`?"},
        {"sort([[1]])",
         "1:1 argument 1 of `sort` holds a list, not texts alone | `terraform console` shows what its parts give"},
        {"local.l.name",
         "1:1 `local.l` is a list, which has no element `name` | `terraform console` shows what its parts give"},
        {"\"a\".b", "1:1 `\"a\"` is a text, which has no element `b` | `terraform console` shows what its parts give"},
        {"\"x${[1]}\"", "1:5 a list cannot be a part of a text | `terraform console` shows what its parts give"},
        {"null.x", "1:1 `null` is null, which has no element `x` | `terraform console` shows what its parts give"},
        {"true[0]",
         "1:1 `true` is true or false, which has no elements | `terraform console` shows what its parts give"},
        {"toset([\"a\"])[0]",
         "1:1 `toset([\"a\"])` is a set, whose elements have no numbers | make a list of it: tolist(...)"},
        {"{ ([1]) = 2 }",
         "1:4 the key of an object is a list, not a text | `terraform console` shows what its parts give"},
        {"{ for v in local.l : v => v }",
         "1:22 two elements have the key `a` | write `...` behind the value to collect the values of a key in a list"},
        {"[for v in 5 : v]",
         "1:11 `for` goes through a number, not a list, a set or a map | `terraform console` shows what its parts give"},
        {"[for v in local.l : v if \"maybe\"]",
         "1:26 a condition is a text, not true or false | `terraform console` shows what its parts give"},
        {"\"maybe\" ? 1 : 2",
         "1:1 a condition is a text, not true or false | `terraform console` shows what its parts give"},
        {"!\"x\"", "1:2 `\"x\"` is a text, not true or false | `terraform console` shows what its parts give"},
        {"-\"x\"", "1:2 `\"x\"` is a text, not a number | `terraform console` shows what its parts give"},
        {"1 + \"x\"", "1:5 `\"x\"` is a text, not a number | `terraform console` shows what its parts give"},
        {"1 / 0", "1:1 a number is divided by zero | `terraform console` shows what its parts give"},
        {"\"a\" < 1", "1:1 `\"a\"` is a text, not a number | `terraform console` shows what its parts give"},
        {"1 && true", "1:1 `1` is a number, not true or false | `terraform console` shows what its parts give"},
        {"join(\",\", \"a\")",
         "1:1 argument 2 of `join` is a text, not a list of texts | `terraform console` shows what its parts give"},
        {"join(\",\", [[1]])",
         "1:1 argument 2 of `join` holds a list, not texts alone | `terraform console` shows what its parts give"},
        {"upper([1])",
         "1:1 argument 1 of `upper` is a list, not a text | `terraform console` shows what its parts give"},
        {"upper()", "1:1 `upper` is called with 0 arguments | `terraform console` shows what its parts give"},
        {"upper(\"a\", \"b\")",
         "1:1 `upper` is called with 2 arguments | `terraform console` shows what its parts give"},
        {"length(5)",
         "1:1 argument 1 of `length` is a number, not a list, a map or a text | `terraform console` shows what its parts give"},
        {"element([], 1)", "1:1 `element` of an empty list | `terraform console` shows what its parts give"},
        {"slice([1], 0, 2)",
         "1:1 `slice` goes beyond a list of 1 elements | `terraform console` shows what its parts give"},
        {"range(0, 5, 0)", "1:1 `range` goes on by nothing | `terraform console` shows what its parts give"},
        {"lookup({}, \"a\")", "1:1 the map has no element `a` | `terraform console` shows what its parts give"},
        {"zipmap([\"a\"], [])", "1:1 `zipmap` has 1 keys and 0 values | `terraform console` shows what its parts give"},
        {"coalesce(\"\", null)",
         "1:1 every argument of `coalesce` is null or empty | `terraform console` shows what its parts give"},
        {"merge({}, [1])",
         "1:1 argument 2 of `merge` is a list, not a map | `terraform console` shows what its parts give"},
        {"keys([1])", "1:1 argument 1 of `keys` is a list, not a map | `terraform console` shows what its parts give"},
        {"toset(\"a\")",
         "1:1 argument 1 of `toset` is a text, not a list | `terraform console` shows what its parts give"},
        {"concat([\"a\"], \"b\")",
         "1:1 argument 2 of `concat` is a text, not a list | `terraform console` shows what its parts give"},
        {"one([1, 2])", "1:1 `one` of a list of 2 elements | `terraform console` shows what its parts give"},
        {"format(\"%d\", \"x\")",
         "1:1 argument 2 of `format` is a text, not a whole number | `terraform console` shows what its parts give"},
        {"format(\"%s\")", "1:1 `format` has no argument for `%s` | `terraform console` shows what its parts give"},
        {"tonumber(\"x\")",
         "1:1 argument 1 of `tonumber` is a text, not a number | `terraform console` shows what its parts give"},
        {"tobool(\"x\")",
         "1:1 argument 1 of `tobool` is a text, not true or false | `terraform console` shows what its parts give"},
        {"upper(5...)", "1:7 `...` stands behind a number, not a list | `terraform console` shows what its parts give"},
        {"setunion(\"a\")",
         "1:1 argument 1 of `setunion` is a text, not a list | `terraform console` shows what its parts give"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(samples); i++) {
        bench b;
        bench_open(&b);
        value_of(&b, samples[i].expression);
        crd_str found = first_finding(b.list);
        if (!text_eq(found, text_of(samples[i].expected)))
            fail_msg("%s\n  is   %.*s\n  want %s", samples[i].expression, TEXT_ARG(found), samples[i].expected);
        assert_int_equal(crd_diagnostics_count(b.list), 1);
        bench_close(&b);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expressions_give_what_terraform_gives),
        cmocka_unit_test(heredocs_give_what_terraform_gives),
        cmocka_unit_test(what_only_terraform_knows_is_said),
        cmocka_unit_test(what_does_not_depend_on_the_unknown_is_known),
        cmocka_unit_test(what_is_wrong_is_said_at_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
