/* SPDX-License-Identifier: Apache-2.0
 *
 * Tags: the names under which a bill may carry one, in their order; what happens to two values; and the maps that hold
 * them. */
#include "charges/tags.h"
#include "charges/jsonmap.h"
#include "charges/limits.h"
#include "tests/charges/support.h"

#define ROW "1,S3,1,2026-07-01,Usage"

/* A map cell: the quotes of JSON doubled, as CSV wants them. */
static void quote(text *out, const char *json) {
    text_char(out, '"');
    for (; *json; json++) {
        if (*json == '"') text_char(out, '"');
        text_char(out, *json);
    }
    text_char(out, '"');
}

/* The value of tag.CostCenter in a row with two maps; "-" when it is absent. */
static void check_maps(const char *resource_tags, const char *tags, const char *expected, unsigned conflicts) {
    watch w;
    text bytes;
    char line[256];
    watch_init(&w, "tag.CostCenter", (charges_options){0});
    text_init(&bytes, &w.m);
    text_add(&bytes, STR(CUR2 ",resource_tags,tags\n" ROW ","));
    quote(&bytes, resource_tags);
    text_char(&bytes, ',');
    quote(&bytes, tags);
    assert_int_equal(watch_bytes(&w, "a.csv", feed_of(text_str(&bytes), SIZE_MAX)), CRD_OK);
    snprintf(line, sizeof line, "1:2 2026-07-01 2026-07 1.00 %s\n", expected);
    assert_string_equal(watch_rows(&w), line);
    assert_int_equal(charges_reading(w.r)->tag_conflicts, conflicts);
    text_free(&bytes);
    watch_free(&w);
}

static void forms_in_order(void **state) {
    (void)state;
    static const char *const forms[] = {"CostCenter", "user:CostCenter", "resourceTags/user:CostCenter", "cost_center",
                                        "user_cost_center"};
    for (size_t first = 0; first < 5; first++) {
        char map[512];
        snprintf(map, sizeof map, "{\"%s\":\"one\"}", forms[first]);
        check_maps(map, "{}", "one", 0);
        check_maps("{}", map, "one", 0);
        for (size_t later = first + 1; later < 5; later++) {
            snprintf(map, sizeof map, "{\"%s\":\"two\",\"%s\":\"one\"}", forms[later], forms[first]);
            check_maps(map, "{}", "one", 1);
            snprintf(map, sizeof map, "{\"%s\":\"one\",\"%s\":\"one\"}", forms[later], forms[first]);
            check_maps(map, "{}", "one", 0);
            snprintf(map, sizeof map, "{\"%s\":\"two\",\"%s\":\"\"}", forms[later], forms[first]);
            check_maps(map, "{}", "two", 0);
        }
    }
}

static void maps(void **state) {
    (void)state;
    check_maps("", "", "-", 0);
    check_maps("{}", "\\N", "-", 0);
    check_maps("{\"costcenter\":\"no\",\"COSTCENTER\":\"no\",\"Cost-Center\":\"no\"}", "{}", "-", 0);
    check_maps("{\"CostCenter\":null}", "{\"CostCenter\":\"two\"}", "two", 0);
    check_maps("{\"CostCenter\":\"one\"}", "{\"CostCenter\":\"two\"}", "one", 1);
    check_maps("{\"CostCenter\":\"one\",\"CostCenter\":\"two\"}", "{}", "one", 1);
    check_maps("{\"CostCenter\":\"one\",\"CostCenter\":\"two\",\"CostCenter\":\"\"}", "{}", "one", 1);
    /* The form counts before the map. */
    check_maps("{\"user_cost_center\":\"one\"}", "{\"CostCenter\":\"two\"}", "two", 1);
    check_maps(" { \"CostCenter\" :\t\"one\" , \"other\" : 1.5e3 } ", "{}", "one", 0);
    check_maps("{\"CostCenter\":17}", "{}", "17", 0);
    check_maps("{\"CostCenter\":true}", "{}", "true", 0);
    check_maps("{\"Cost\\u0043enter\":\"a\\u00e4\\ud83d\\ude00\\\\\\/b\"}", "{}", "a\xC3\xA4\xF0\x9F\x98\x80\\/b", 0);
}

static void malformed(void **state) {
    (void)state;
    static const char *const texts[][2] = {
        {"x", "expected `{`"},
        {"{", "expected a text in double quotes"},
        {"{\"a\"}", "expected `:` behind a key"},
        {"{\"a\":}", "expected a text, a number, true, false or null"},
        {"{\"a\":nil}", "expected a text, a number, true, false or null"},
        {"{\"a\":{\"b\":\"c\"}}", "expected a text, a number, true, false or null"},
        {"{\"a\":[1]}", "expected a text, a number, true, false or null"},
        {"{\"a\":\"b\"", "expected `,` or `}`"},
        {"{\"a\":\"b\",}", "expected a text in double quotes"},
        {"{\"a\":\"b\"}{", "something stands behind the closing `}`"},
        {"{\"a\":\"b}", "a text that does not end"},
        {"{\"a\":\"b\\", "a text that does not end"},
        {"{\"a\":\"b\\n", "a text that does not end"},
        {"{\"a\":\"\\x\"}", "an unknown escape"},
        {"{\"a\":\"\\u12\"}", "a `\\u` needs four hexadecimal digits"},
        {"{\"a\":\"\\ud83d\"}", "half a surrogate pair"},
        {"{\"a\":\"\\ud83d\\u0041\"}", "half a surrogate pair"},
        {"{\"a\":\"\\ude00\"}", "half a surrogate pair"},
        {"{\"a\":\"\xE9\"}", "not UTF-8"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        watch w;
        text bytes;
        char expected[512];
        watch_init(&w, "tag.a", (charges_options){0});
        text_init(&bytes, &w.m);
        text_add(&bytes, STR(CUR2 ",tags\n" ROW ","));
        quote(&bytes, texts[i][0]);
        assert_int_equal(watch_bytes(&w, "a.csv", feed_of(text_str(&bytes), SIZE_MAX)), CRD_INVALID);
        snprintf(expected, sizeof expected,
                 "error CRD0716 a.csv:2:25 `tags` is no map of texts: %s\n"
                 "  help: a map is a JSON object, `{\"key\": \"value\"}`\n",
                 texts[i][1]);
        assert_string_equal(watch_findings(&w), expected);
        text_free(&bytes);
        watch_free(&w);
    }
}

/* A broken map takes its row along, and nothing of it is remembered. */
static void malformed_left_out(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "tag.a", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
    assert_int_equal(watch_text(&w, CUR2 ",tags\n" ROW ",\"{\"\"a\"\":\"\"1\"\"}\"\n" ROW
                                         ",\"{\"\"a\"\":\"\"2\"\"\"\n" ROW ",\"{\"\"a\"\":\"\"3\"\"}\"\n" ROW ",{}\n"),
                     CRD_OK);
    assert_string_equal(watch_rows(&w), "1:2 2026-07-01 2026-07 1.00 1\n3:4 2026-07-01 2026-07 1.00 3\n"
                                        "4:5 2026-07-01 2026-07 1.00 -\n");
    assert_int_equal(charges_reading(w.r)->skipped, 1);
    watch_free(&w);
}

static void check_rows(const char *fields, const char *bytes, const char *rows) {
    watch w;
    watch_init(&w, fields, (charges_options){0});
    assert_int_equal(watch_text(&w, bytes), CRD_OK);
    assert_string_equal(watch_rows(&w), rows);
    watch_free(&w);
}

static void columns_of_their_own(void **state) {
    (void)state;
    check_rows("tag.CostCenter tag.cost_center tag.Team",
               CUR2 ",resource_tags_user_cost_center,resource_tags_user_Team\n" ROW ",CC-1,core\n" ROW ",\\N,\n",
               "1:2 2026-07-01 2026-07 1.00 CC-1 CC-1 core\n2:3 2026-07-01 2026-07 1.00 - - -\n");
    check_rows("tag.CostCenter tag.Name", LEGACY ",resourceTags/user:CostCenter,Name\n" ROW ",CC-1,no tag\n",
               "1:2 2026-07-01 2026-07 1.00 CC-1 -\n");
    check_rows("tag.CostCenter",
               "BillingAccountId,ServiceName,BilledCost,ChargePeriodStart,ChargeCategory,Tags\n" ROW
               ",\"{\"\"user:CostCenter\"\":\"\"CC-1\"\"}\"\n" ROW ",NULL\n",
               "1:2 2026-07-01 2026-07 1.00 CC-1\n2:3 2026-07-01 2026-07 1.00 -\n");
}

/* The key as it is, in maps and then as a column, before its snake case in maps and then as a column. */
static void a_column_counts_behind_the_maps_of_its_form(void **state) {
    (void)state;
    check_rows("tag.CostCenter",
               CUR2 ",tags,resource_tags_user_CostCenter,resource_tags_user_cost_center\n" ROW
                    ",\"{\"\"CostCenter\"\":\"\"1\"\"}\",2,4\n" ROW ",\"{\"\"cost_center\"\":\"\"3\"\"}\",2,4\n" ROW
                    ",\"{\"\"cost_center\"\":\"\"3\"\"}\",,4\n" ROW ",,,4\n",
               "1:2 2026-07-01 2026-07 1.00 1\n2:3 2026-07-01 2026-07 1.00 2\n"
               "3:4 2026-07-01 2026-07 1.00 3\n4:5 2026-07-01 2026-07 1.00 4\n");
}

/* One finding a file, however many rows. */
static void conflicts_are_a_finding(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "tag.Team tag.Name", (charges_options){0});
    assert_int_equal(watch_text(&w, CUR2 ",tags,resource_tags_user_team,resource_tags_user_name\n" ROW ",{},x,y\n" ROW
                                         ",\"{\"\"Team\"\":\"\"a\"\",\"\"Name\"\":\"\"b\"\"}\",c,d\n" ROW
                                         ",\"{\"\"Name\"\":\"\"b\"\"}\",c,d\n" ROW ",{},x,\n"),
                     CRD_OK);
    assert_int_equal(charges_reading(w.r)->tag_conflicts, 2);
    assert_string_equal(watch_findings(&w),
                        "warning CRD0718 a.csv:3:1 tag `Team` has two values, `a` and `c`: the first "
                        "one counts\n  note: in 2 rows of this file a tag has two values\n");
    watch_free(&w);
}

static void snake_case(void **state) {
    (void)state;
    static const char *const keys[][2] = {
        {"CostCenter", "cost_center"},
        {"costCenter2Name", "cost_center2_name"},
        {"cost-center", "cost_center"},
        {"AWSAccount", "awsaccount"},
        {"Team:Name", "team_name"},
        {"a b", "a_b"},
        {"\xC3\x84rger", "_rger"},
        {"x", "x"},
        {"A1B", "a1_b"},
        {"resourceTags/user:CostCenter", "resource_tags_user_cost_center"},
    };
    mem m = libc_mem();
    arena a;
    arena_init(&a, &m);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        crd_str found = tag_snake(&a, str_of(keys[i][0]));
        assert_true(str_eq(found, str_of(keys[i][1])));
    }
    arena_free(&a);
}

/* More distinct texts than are remembered: the values are right before and after the memory starts afresh. */
static void memory_of_maps(void **state) {
    (void)state;
    mem m = libc_mem();
    jsonmap map;
    assert_true(jsonmap_init(&map, &m, 0));
    assert_int_equal(jsonmap_want(&map, STR("b")), 0);
    assert_int_equal(jsonmap_want(&map, STR("a")), 1);
    assert_int_equal(jsonmap_want(&map, STR("b")), 0);
    size_t afresh = 0, texts = 0;
    for (uint32_t i = 0; i < 12000; i++) {
        const map_value *values;
        const char *why;
        char raw[4096], expected[16];
        uint32_t n = i % 7 == 0 ? i / 2 : i;
        snprintf(raw, sizeof raw, "{\"\"a\"\":\"\"v%u\"\"%4000s}", n, "");
        snprintf(expected, sizeof expected, "v%u", n);
        assert_int_equal(jsonmap_read(&map, str_of(raw), &values, &why), MAP_OK);
        assert_true(str_eq(values[1].value, str_of(expected)));
        assert_true(str_none(values[0].value));
        afresh += intern_count(&map.texts) < texts;
        texts = intern_count(&map.texts);
        assert_int_equal(map.found.n, texts - 1); /* one of the two keys is in every text, none in the absent one */
        assert_true((texts - 1) * (strlen(raw) + sizeof(map_entry)) <= CHARGES_MAP_MEMORY + 4096);
    }
    assert_int_equal(afresh, 2);
    jsonmap_free(&map);
}

static size_t write_map(char *out, size_t room, uint32_t n, uint32_t blanks) {
    return (size_t)snprintf(out, room, "{\"\"a\"\":\"\"v%u\"\"%*s}", n, (int)blanks, "");
}

/* Blocks of cells, numbered at once, against the same cells read one by one; with a malformed one now and then, and
 * more of them than are remembered. */
static void numbered_maps(void **state) {
    (void)state;
    enum { BLOCKS = 1200, ROOM = 4200 };
    static char bytes[INTERN_BLOCK][ROOM + INTERN_BEHIND];
    mem m = libc_mem();
    jsonmap map, single;
    assert_true(jsonmap_init(&map, &m, 0) && jsonmap_init(&single, &m, 0));
    assert_int_equal(jsonmap_want(&map, STR("a")), jsonmap_want(&single, STR("a")));
    uint64_t random = 3, afresh = 0, malformed = 0;
    for (int block = 0; block < BLOCKS; block++) {
        crd_str raws[INTERN_BLOCK];
        uint32_t numbers[INTERN_BLOCK];
        size_t n = 1 + random_below(&random, INTERN_BLOCK);
        for (size_t i = 0; i < n; i++) {
            raws[i] = (crd_str){bytes[i], 0};
            if (random_below(&random, 50) == 0) continue;
            raws[i].len = write_map(bytes[i], ROOM, random_below(&random, 20000), random_below(&random, 2) * 4000);
            bytes[i][0] = random_below(&random, 500) ? '{' : '[';
        }
        uint64_t generation = map.generation;
        size_t numbered = jsonmap_number(&map, raws, n, numbers);
        if (generation > 0) afresh += map.generation - generation;
        assert_true(numbered <= n && (numbered > 0 || *raws[0].ptr == '['));
        for (size_t i = 0; i < n; i++) {
            const map_value *expected, *found;
            const char *why;
            map_result result = jsonmap_read(&single, raws[i], &expected, &why);
            if (i == numbered) malformed += result == MAP_MALFORMED;
            if (i >= numbered) continue;
            assert_int_equal(result, MAP_OK);
            jsonmap_visit(&map, numbers[i]);
            assert_int_equal(jsonmap_read(&map, raws[i], &found, &why), MAP_OK);
            assert_true(str_eq(found->value, expected->value));
            for (size_t k = 0; k < i; k++) assert_int_equal(numbers[k] == numbers[i], str_eq(raws[k], raws[i]));
        }
    }
    assert_true(afresh > 1 && malformed > 5);
    jsonmap_free(&map);
    jsonmap_free(&single);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(forms_in_order),
                                       cmocka_unit_test(maps),
                                       cmocka_unit_test(malformed),
                                       cmocka_unit_test(columns_of_their_own),
                                       cmocka_unit_test(a_column_counts_behind_the_maps_of_its_form),
                                       cmocka_unit_test(snake_case),
                                       cmocka_unit_test(conflicts_are_a_finding),
                                       cmocka_unit_test(numbered_maps),
                                       cmocka_unit_test(memory_of_maps),
                                       cmocka_unit_test(malformed_left_out)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
