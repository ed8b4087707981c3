/* SPDX-License-Identifier: Apache-2.0
 *
 * Escapes: a message of any bytes comes back from each format as a strict reader of that format takes it, and nothing
 * in it can end what it stands in. */
#include <expat.h>

#include "base/visible.h"
#include "tests/support/json.h"
#include "tests/support/rendered.h"

static sink out;

/* What the formats of text show of a message; the slow way. */
static crd_str clean(crd_str s, char *to) {
    size_t n = 0;
    visible v;
    for (size_t i = 0; i < s.len;) {
        if (s.ptr[i] == '\n' || s.ptr[i] == '\r' || s.ptr[i] == '\t') {
            to[n++] = s.ptr[i++];
            continue;
        }
        crd_str rest = {s.ptr + i, s.len - i};
        bool nothing = str_starts(rest, STR("\xef\xbf\xbe"), false) || str_starts(rest, STR("\xef\xbf\xbf"), false);
        i += visible_next(rest, &v);
        memcpy(to + n, nothing ? "\xef\xbf\xbd" : v.text, nothing ? 3 : v.len);
        n += nothing ? 3 : v.len;
    }
    return (crd_str){to, n};
}

/* JSON keeps every character; a byte that is no part of one becomes U+FFFD. */
static crd_str replaced(crd_str s, char *to) {
    size_t n = 0;
    for (size_t i = 0; i < s.len;) {
        size_t len = utf8_next((crd_str){s.ptr + i, s.len - i});
        memcpy(to + n, len ? s.ptr + i : "\xef\xbf\xbd", len ? len : 3);
        n += len ? len : 3;
        i += len ? len : 1;
    }
    return (crd_str){to, n};
}

/* Runs `check` on lists of one finding with a hostile message, which is its help, too. */
static void each_message(uint64_t random, void (*check)(const crd_diagnostics *d, crd_str message)) {
    char bytes[300];
    for (int i = 0; i < 3000; i++) {
        crd_diagnostics *d = findings_new();
        crd_str message = hostile_text(&random, bytes, sizeof bytes);
        diag *g = diag_add_file(d, DIAG_USAGE, STR("dir,a:b\n%/p.crd"), 3, 0, "%.*s", STR_ARG(message));
        diag_help(d, g, "%.*s", STR_ARG(message));
        check(d, g->message);
        crd_diagnostics_free(d);
    }
}

#define assert_same(found, expected)                                                                                   \
    do {                                                                                                               \
        crd_str same_a = (found), same_b = (expected);                                                                 \
        if (!str_eq(same_a, same_b)) fail_msg("found \"%.*s\", expected \"%.*s\"", STR_ARG(same_a), STR_ARG(same_b));  \
    } while (0)

/* ---- JSON ---- */

static void check_json(const crd_diagnostics *d, crd_str message) {
    char expected[1200];
    crd_str all = rendered(d, CRD_RENDER_JSON, &out);
    json_t *read = json_read(all.ptr, all.len);
    assert_same(json_str(json_at(read, "findings/0/message")), replaced(message, expected));
    assert_same(json_str(json_at(read, "findings/0/help")), replaced(message, expected));
    json_decref(read);
}

static void json_keeps_a_message(void **state) {
    (void)state;
    each_message(3, check_json);
}

/* ---- GitHub ---- */

static int hex(char c) { return c <= '9' ? c - '0' : c - 'A' + 10; }

/* As the runner does it. */
static crd_str unescaped(crd_str s, bool property, char *to) {
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        to[n++] = s.ptr[i];
        if (s.ptr[i] != '%' || i + 2 >= s.len + 0) continue;
        char byte = (char)(hex(s.ptr[i + 1]) << 4 | hex(s.ptr[i + 2]));
        if (byte != '%' && byte != '\r' && byte != '\n' && !(property && (byte == ':' || byte == ','))) continue;
        to[n - 1] = byte;
        i += 2;
    }
    return (crd_str){to, n};
}

static void check_github(const crd_diagnostics *d, crd_str message) {
    static const char begin[] = "::error file=dir%2Ca%3Ab%0A%25/p.crd,line=3,endLine=3,title=CRD0050 usage::";
    char found[2400], expected[2400], twice[2400];
    crd_str all = rendered(d, CRD_RENDER_GITHUB, &out);
    assert_ptr_equal(memchr(all.ptr, '\n', all.len), all.ptr + all.len - 1);
    assert_true(str_starts(all, STR(begin), false));
    crd_str body = {all.ptr + sizeof begin - 1, all.len - sizeof begin};
    crd_str once = clean(message, expected);
    int n = snprintf(twice, sizeof twice, "%.*s\nhelp: %.*s", STR_ARG(once), STR_ARG(once));
    assert_same(unescaped(body, false, found), ((crd_str){twice, (size_t)n}));
}

static void github_keeps_a_message_in_one_command(void **state) {
    (void)state;
    char path[64];
    assert_str(unescaped(STR("dir%2Ca%3Ab%0A%25/p.crd"), true, path), "dir,a:b\n%/p.crd");
    each_message(5, check_github);
}

/* ---- JUnit ---- */

/* The last failure, and how many there were. */
typedef struct failure_read {
    char message[2400], body[4800];
    size_t body_n;
    int cases, failures;
    bool inside;
} failure_read;

static void XMLCALL begin_element(void *ud, const XML_Char *name, const XML_Char **attributes) {
    failure_read *f = ud;
    f->cases += strcmp(name, "testcase") == 0;
    if (strcmp(name, "failure") != 0) return;
    f->failures++;
    f->inside = true;
    f->body_n = 0;
    for (; *attributes; attributes += 2)
        if (strcmp(attributes[0], "message") == 0) snprintf(f->message, sizeof f->message, "%s", attributes[1]);
}

static void XMLCALL end_element(void *ud, const XML_Char *name) {
    if (strcmp(name, "failure") == 0) ((failure_read *)ud)->inside = false;
}

static void XMLCALL characters(void *ud, const XML_Char *bytes, int n) {
    failure_read *f = ud;
    if (!f->inside) return;
    assert_true(f->body_n + (size_t)n < sizeof f->body);
    memcpy(f->body + f->body_n, bytes, (size_t)n);
    f->body_n += (size_t)n;
}

static void read_xml(crd_str all, failure_read *f) {
    *f = (failure_read){.cases = 0};
    XML_Parser parser = XML_ParserCreate(NULL);
    assert_non_null(parser);
    XML_SetUserData(parser, f);
    XML_SetElementHandler(parser, begin_element, end_element);
    XML_SetCharacterDataHandler(parser, characters);
    if (XML_Parse(parser, all.ptr, (int)all.len, 1) != XML_STATUS_OK)
        fail_msg("no XML: %s in line %lu", XML_ErrorString(XML_GetErrorCode(parser)),
                 (unsigned long)XML_GetCurrentLineNumber(parser));
    XML_ParserFree(parser);
}

static void check_junit(const crd_diagnostics *d, crd_str message) {
    static failure_read f;
    char expected[2400], body[4800];
    read_xml(rendered(d, CRD_RENDER_JUNIT, &out), &f);
    crd_str once = clean(message, expected);
    assert_same(str_of(f.message), once);
    int n = snprintf(body, sizeof body, "dir,a:b\n%%/p.crd:3: %.*s\nhelp: %.*s", STR_ARG(once), STR_ARG(once));
    assert_same(((crd_str){f.body, f.body_n}), ((crd_str){body, (size_t)n}));
}

static void junit_keeps_a_message(void **state) {
    (void)state;
    each_message(9, check_junit);
}

static void junit_is_well_formed_whatever_a_finding_has(void **state) {
    (void)state;
    static failure_read f;
    uint64_t random = 13;
    for (int i = 0; i < 300; i++) {
        crd_diagnostics *d = hostile_list(&random);
        read_xml(rendered(d, CRD_RENDER_JUNIT, &out), &f);
        assert_int_equal(f.failures, crd_diagnostics_count(d));
        crd_diagnostics_free(d);
    }
}

/* ---- Markdown ---- */

/* A row is one line of three cells: four bars that no backslash stands before, none of them in a message. */
static void check_row(const char *row, size_t n) {
    size_t bars = 0;
    for (size_t i = 0; i < n; i++) {
        if (row[i] == '\\' && i + 1 < n)
            i++;
        else
            bars += row[i] == '|';
    }
    if (bars != 4) fail_msg("a row of %zu bars: %.*s", bars, (int)n, row);
}

static void check_markdown(const crd_diagnostics *d, crd_str message) {
    (void)message;
    crd_str all = rendered(d, CRD_RENDER_MARKDOWN, &out);
    const char *row = strstr(all.ptr, "| error |");
    assert_non_null(row);
    assert_ptr_equal(strchr(row, '\n'), all.ptr + all.len - 1);
    check_row(row, (size_t)(all.ptr + all.len - 1 - row));
    for (const char *at = row; (at = strpbrk(at, "@#<")); at++) {
        bool comment = str_starts(str_of(at), STR("<!-- -->"), false) || str_starts(str_of(at), STR("<br>"), false);
        bool broken = str_starts(str_of(at + 1), STR("<!-- -->"), false);
        bool coded = memchr(row, '`', (size_t)(at - row)) != NULL;
        if (!comment && !broken && !coded) fail_msg("markup: %.40s", at);
    }
}

static void markdown_keeps_a_message_in_its_cell(void **state) {
    (void)state;
    each_message(17, check_markdown);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_keeps_a_message),
        cmocka_unit_test(github_keeps_a_message_in_one_command),
        cmocka_unit_test(junit_keeps_a_message),
        cmocka_unit_test(junit_is_well_formed_whatever_a_finding_has),
        cmocka_unit_test(markdown_keeps_a_message_in_its_cell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
