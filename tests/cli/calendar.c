/* SPDX-License-Identifier: Apache-2.0
 *
 * What `crd calendar` writes, read back by libical: no error, the restrictions of RFC 5545 kept, and the texts that
 * went in come out, whatever their length and whatever stands in them. CRD in the environment names the program. */
#include <libical/ical.h>
#include <unistd.h>

#include "tests/support/test.h"

enum { ROOM = 1 << 20, LINE_OCTETS = 75, LENGTHS = 240 };

/* ---- Running crd ---- */

typedef struct written {
    char *text; /* malloc'ed, with a zero behind it */
    size_t n;
} written;

static const char *program(void) {
    const char *crd = getenv("CRD");
    return crd ? crd : "build/crd";
}

static void write_file(const char *folder, const char *name, const char *text) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_true(fputs(text, f) >= 0 && fclose(f) == 0);
}

static void remove_file(const char *folder, const char *name) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    unlink(path);
}

/* The calendar of a policy, as of a day; `hook` is the text of its hook.lua, or NULL. */
static written calendar_with(const char *policy, const char *hook, const char *as_of) {
    char folder[] = "/tmp/crd-calendar-XXXXXX", command[1024];
    assert_non_null(mkdtemp(folder));
    write_file(folder, "policy.crd", policy);
    if (hook) write_file(folder, "hook.lua", hook);
    snprintf(command, sizeof command, "'%s' calendar %s/policy.crd --as-of %s", program(), folder, as_of);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    written w = {.text = malloc(ROOM)};
    assert_non_null(w.text);
    w.n = fread(w.text, 1, ROOM - 1, pipe);
    w.text[w.n] = '\0';
    assert_int_equal(pclose(pipe), 0);
    remove_file(folder, "policy.crd");
    remove_file(folder, "hook.lua");
    rmdir(folder);
    return w;
}

static written calendar_of(const char *policy, const char *as_of) { return calendar_with(policy, NULL, as_of); }

/* ---- Reading it back ---- */

static icalcomponent *parsed(const written *w) {
    icalcomponent *root = icalparser_parse_string(w->text);
    assert_non_null(root);
    assert_int_equal(icalcomponent_count_errors(root), 0);
    assert_true(icalrestriction_check(root));
    assert_int_equal(icalcomponent_count_errors(root), 0); /* where the restrictions leave what they found */
    return root;
}

/* Lines end with CRLF, are short enough, and hold whole characters. */
static void check_lines(const written *w) {
    for (size_t at = 0; at < w->n;) {
        const char *end = strstr(w->text + at, "\r\n");
        assert_non_null(end);
        size_t len = (size_t)(end - w->text) - at;
        assert_true(len <= LINE_OCTETS);
        for (size_t i = at; i < at + len; i++) assert_true((unsigned char)w->text[i] >= 0x20);
        crd_str line = {w->text + at, len};
        assert_int_equal(utf8_check(line), SIZE_MAX);
        at += len + 2;
    }
}

static icalcomponent *with_uid(icalcomponent *root, const char *uid) {
    icalcomponent *c = icalcomponent_get_first_component(root, ICAL_ANY_COMPONENT);
    for (; c; c = icalcomponent_get_next_component(root, ICAL_ANY_COMPONENT))
        if (strcmp(icalcomponent_get_uid(c), uid) == 0) return c;
    fail_msg("no entry has the UID %s", uid);
    return NULL;
}

static void assert_day(struct icaltimetype found, const char *expected) {
    char text[32];
    snprintf(text, sizeof text, "%04d-%02d-%02d", found.year, found.month, found.day);
    assert_string_equal(text, expected);
    assert_true(found.is_date);
}

/* ---- Policies ---- */

#define CREDIT_HEAD                                                                                                    \
    "account lab = 444455556666\n"                                                                                     \
    "credit c {\n  amount 100 USD\n  starts 2020-01-01\n  expires 2030-12-31\n  owner lab\n"

/* A credit with pauses of a day each, the reasons given; malloc'ed. */
static char *paused_for(char (*reasons)[4 * LENGTHS + 1], size_t n) {
    char *policy = malloc(ROOM);
    assert_non_null(policy);
    size_t at = (size_t)sprintf(policy, "%s", CREDIT_HEAD);
    for (size_t i = 0; i < n; i++) {
        struct icaltimetype day = icaltime_from_string("20200101");
        icaltime_adjust(&day, (int)(3 * i), 0, 0, 0);
        at += (size_t)sprintf(policy + at, "  pause from %04d-%02d-%02d", day.year, day.month, day.day);
        icaltime_adjust(&day, 1, 0, 0, 0);
        at += (size_t)sprintf(policy + at, " until %04d-%02d-%02d because \"%s\"\n", day.year, day.month, day.day,
                              reasons[i]);
        assert_true(at < ROOM - 4 * LENGTHS - 256);
    }
    strcpy(policy + at, "}\n");
    return policy;
}

/* The first line of a pause's description. */
static void assert_reason(icalcomponent *root, size_t number, const char *expected) {
    char uid[64];
    snprintf(uid, sizeof uid, "pause-%zu-c-444455556666@crd", number);
    const char *found = icalcomponent_get_description(with_uid(root, uid));
    size_t len = strlen(expected);
    if (strncmp(found, expected, len) != 0 || strncmp(found + len, "\nIt re-activates on ", 20) != 0)
        fail_msg("pause %zu: found \"%s\", expected \"%s\"", number, found, expected);
}

/* ---- Claims ---- */

/* Characters of one to four octets, and what is escaped, at every place of a line. */
static void texts_of_every_length(void **state) {
    (void)state;
    static const char *const pieces[] = {"a", "é", "€", "😀", ",", ";"};
    static char reasons[LENGTHS][4 * LENGTHS + 1];
    for (size_t p = 0; p < COUNT(pieces); p++) {
        for (size_t n = 0; n < LENGTHS; n++) {
            reasons[n][0] = n == 0 ? '-' : '\0', reasons[n][1] = '\0';
            for (size_t i = 0; i < n; i++) strcat(reasons[n], i == n / 2 ? "x" : pieces[p]);
        }
        char *policy = paused_for(reasons, LENGTHS);
        written w = calendar_of(policy, "2026-11-20");
        check_lines(&w);
        icalcomponent *root = parsed(&w);
        for (size_t n = 0; n < LENGTHS; n++) assert_reason(root, n + 1, reasons[n]);
        icalcomponent_free(root);
        free(w.text);
        free(policy);
    }
}

/* Each reason as the policy writes it, and as it must be read back. */
static void hostile_texts_stay_inside(void **state) {
    (void)state;
    static const char *const texts[][2] = {
        {"x\\nEND:VEVENT\\nBEGIN:VALARM", "x\nEND:VEVENT\nBEGIN:VALARM"},
        {"x\\u{d}\\nATTENDEE:mailto:a@example.com", "x\nATTENDEE:mailto:a@example.com"},
        {"x\\u{d}ATTENDEE:mailto:a@example.com", "x?ATTENDEE:mailto:a@example.com"},
        {"a\\\\nb\\\\,c\\\\;d\\\\", "a\\nb\\,c\\;d\\"},
        {"\\\"quoted\\\": a;b,c", "\"quoted\": a;b,c"},
        {"bell \\u{7} escape \\u{1b} delete \\u{7f} next line \\u{85}", "bell ? escape ? delete ? next line ??"},
        {"tab\\there", "tab\there"},
    };
    static char reasons[COUNT(texts)][4 * LENGTHS + 1];
    for (size_t i = 0; i < COUNT(texts); i++) strcpy(reasons[i], texts[i][0]);
    char *policy = paused_for(reasons, COUNT(texts));
    written w = calendar_of(policy, "2026-11-20");
    icalcomponent *root = parsed(&w);
    for (size_t i = 0; i < COUNT(texts); i++) assert_reason(root, i + 1, texts[i][1]);
    assert_int_equal(icalcomponent_count_components(root, ICAL_ANY_COMPONENT), 1 + 2 * COUNT(texts));
    icalcomponent *c = icalcomponent_get_first_component(root, ICAL_ANY_COMPONENT);
    for (; c; c = icalcomponent_get_next_component(root, ICAL_ANY_COMPONENT)) {
        assert_int_equal(icalcomponent_count_components(c, ICAL_ANY_COMPONENT), 0);
        assert_int_equal(icalcomponent_count_properties(c, ICAL_ATTENDEE_PROPERTY), 0);
    }
    icalcomponent_free(root);
    free(w.text);
    free(policy);
}

static void days_are_whole_and_ends_exclusive(void **state) {
    (void)state;
    written w = calendar_of(CREDIT_HEAD "  pause from 2026-07-01 until 2026-09-15 because \"launch\"\n"
                                        "  pause from 2028-07-01 because \"for good\"\n}\n",
                            "2026-11-20");
    check_lines(&w);
    icalcomponent *root = parsed(&w);
    icalcomponent *pause = with_uid(root, "pause-1-c-444455556666@crd");
    assert_day(icalcomponent_get_dtstart(pause), "2026-07-01");
    assert_day(icalcomponent_get_dtend(pause), "2026-09-15");
    assert_string_equal(icalcomponent_get_description(pause), "launch\nIt re-activates on 2026-09-15.");
    assert_day(icalcomponent_get_dtstart(with_uid(root, "reactivation-1-c-444455556666@crd")), "2026-09-15");
    assert_day(icalcomponent_get_dtstart(with_uid(root, "expiry-c-444455556666@crd")), "2030-12-31");
    icalcomponent *open = with_uid(root, "pause-2-c-444455556666@crd");
    assert_day(icalcomponent_get_dtstart(open), "2028-07-01");
    assert_int_equal(icalcomponent_count_properties(open, ICAL_DTEND_PROPERTY), 0);
    assert_string_equal(icalcomponent_get_summary(open), "Credit c is paused from here on, with no end");
    assert_int_equal(icalcomponent_count_components(root, ICAL_ANY_COMPONENT), 4);
    icalcomponent_free(root);
    free(w.text);
}

/* What a calendar's reader knows an entry by must not change with its day; all else may. */
static void entries_are_known_again_when_days_move(void **state) {
    (void)state;
    written first = calendar_of(CREDIT_HEAD "  pause from 2026-07-01 until 2026-09-15\n}\n", "2026-01-01");
    written again = calendar_of(CREDIT_HEAD "  pause from 2026-07-01 until 2026-09-15\n}\n", "2026-01-01");
    written moved = calendar_of(CREDIT_HEAD "  pause from 2026-08-01 until 2027-01-02\n}\n", "2026-11-20");
    assert_string_equal(strstr(first.text, "BEGIN:VEVENT"), strstr(again.text, "BEGIN:VEVENT")); /* behind the name */
    icalcomponent *old = parsed(&first), *new = parsed(&moved);
    icalcomponent *c = icalcomponent_get_first_component(old, ICAL_ANY_COMPONENT);
    for (; c; c = icalcomponent_get_next_component(old, ICAL_ANY_COMPONENT)) with_uid(new, icalcomponent_get_uid(c));
    assert_day(icalcomponent_get_dtstart(with_uid(new, "reactivation-1-c-444455556666@crd")), "2027-01-02");
    assert_int_equal(icalcomponent_count_components(old, ICAL_ANY_COMPONENT),
                     icalcomponent_count_components(new, ICAL_ANY_COMPONENT));
    icalcomponent_free(old);
    icalcomponent_free(new);
    free(first.text);
    free(again.text);
    free(moved.text);
}

#ifdef CRD_LUA
#define WITH_HOOK "hook h from \"hook.lua\"\n" CREDIT_HEAD "  on expiring 14 days before call h.all\n}\n"
#define HOOK                                                                                                           \
    "return { all = function(credit, event) return {\n"                                                                \
    "  { kind = 'remind', title = 'use it; all, of \\\\ it', text = 'one\\ntwo\\r\\nEND:VTODO\\nthree' },\n"           \
    "  { kind = 'notify', title = 'x\\rBEGIN:VEVENT', on = event.of },\n"                                              \
    "  { kind = 'warn', title = 'wörter €' },\n"                                                                    \
    "  { kind = 'fail', title = 'stop', on = event.on + 1 },\n"                                                        \
    "} end }\n"

static icalcomponent *action_of(icalcomponent *root, const char *kind, int number) {
    char uid[128];
    snprintf(uid, sizeof uid, "%s-expiring-14d-h.all-%d-c-444455556666@crd", kind, number);
    return with_uid(root, uid);
}

/* Nine in the morning of the day, wherever the reader is. */
static void assert_alarm(icalcomponent *to_do, const char *text) {
    icalcomponent *alarm = icalcomponent_get_first_component(to_do, ICAL_VALARM_COMPONENT);
    assert_non_null(alarm);
    assert_string_equal(icalcomponent_get_description(alarm), text);
    icalproperty *trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
    assert_int_equal(icaldurationtype_as_int(icalproperty_get_trigger(trigger).duration), 9 * 60 * 60);
    icalparameter *related = icalproperty_get_first_parameter(trigger, ICAL_RELATED_PARAMETER);
    assert_int_equal(icalparameter_get_related(related), ICAL_RELATED_END);
}

/* What must be done is a to-do with an alarm, what must be known an event. */
static void actions_are_to_dos_and_events(void **state) {
    (void)state;
    written w = calendar_with(WITH_HOOK, HOOK, "2026-11-20");
    check_lines(&w);
    icalcomponent *root = parsed(&w);
    icalcomponent *remind = action_of(root, "remind", 0), *fail = action_of(root, "fail", 3);
    assert_int_equal(icalcomponent_isa(remind), ICAL_VTODO_COMPONENT);
    assert_day(icalcomponent_get_due(remind), "2030-12-17");
    assert_string_equal(icalcomponent_get_summary(remind), "c: use it; all, of \\ it");
    assert_string_equal(icalcomponent_get_description(remind), "one\ntwo\nEND:VTODO\nthree");
    assert_int_equal(icalcomponent_get_status(remind), ICAL_STATUS_NEEDSACTION);
    assert_alarm(remind, "c: use it; all, of \\ it");
    assert_int_equal(icalcomponent_isa(fail), ICAL_VTODO_COMPONENT);
    assert_day(icalcomponent_get_due(fail), "2030-12-18");
    assert_alarm(fail, "c: stop");
    icalcomponent *notify = action_of(root, "notify", 1), *warn = action_of(root, "warn", 2);
    assert_int_equal(icalcomponent_isa(notify), ICAL_VEVENT_COMPONENT);
    assert_day(icalcomponent_get_dtstart(notify), "2030-12-31");
    assert_string_equal(icalcomponent_get_summary(notify), "c: x?BEGIN:VEVENT");
    assert_int_equal(icalcomponent_isa(warn), ICAL_VEVENT_COMPONENT);
    assert_string_equal(icalcomponent_get_summary(warn), "c: wörter €");
    assert_int_equal(icalcomponent_count_components(root, ICAL_ANY_COMPONENT), 5);
    icalcomponent_free(root);
    free(w.text);
}

/* When the credit is gone nobody has to act, and nobody is woken. */
static void what_is_past_is_cancelled(void **state) {
    (void)state;
    written w = calendar_with(WITH_HOOK, HOOK, "2031-02-01");
    icalcomponent *root = parsed(&w), *remind = action_of(root, "remind", 0);
    assert_int_equal(icalcomponent_get_status(remind), ICAL_STATUS_CANCELLED);
    assert_int_equal(icalcomponent_count_components(remind, ICAL_VALARM_COMPONENT), 0);
    icalcomponent_free(root);
    free(w.text);
}
#endif

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_of_every_length),
        cmocka_unit_test(hostile_texts_stay_inside),
        cmocka_unit_test(days_are_whole_and_ends_exclusive),
        cmocka_unit_test(entries_are_known_again_when_days_move),
#ifdef CRD_LUA
        cmocka_unit_test(actions_are_to_dos_and_events),
        cmocka_unit_test(what_is_past_is_cancelled),
#endif
    };
    icalerror_set_errors_are_fatal(false);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
