/* SPDX-License-Identifier: Apache-2.0
 *
 * Good texts become the trees of tests/lang/trees/: each file holds prose, `-- text --` (or `-- condition --`) and
 * `-- tree --`. No finding may come out. */
#include <dirent.h>

#include "tests/lang/support.h"

#define FOLDER "tests/lang/trees"

static char *read_case(const char *name) {
    char path[512];
    char *all = calloc(1, 1 << 16);
    snprintf(path, sizeof path, FOLDER "/%s", name);
    FILE *f = fopen(path, "rb");
    if (!f || !all) fail_msg("%s: cannot be read", path);
    assert_true(fread(all, 1, (1 << 16) - 1, f) < (1 << 16) - 1);
    fclose(f);
    return all;
}

static void check_case(const char *name) {
    char *all = read_case(name), *policy = strstr(all, "-- text --\n"), *tree = strstr(all, "-- tree --\n");
    bool condition = !policy;
    if (condition) policy = strstr(all, "-- condition --\n");
    if (!policy || !tree) fail_msg("%s: no text or no tree", name);
    policy = strchr(policy, '\n') + 1;
    parsed *p = parse_text((crd_str){policy, (size_t)(tree - policy)}, condition);
    text out;
    text_init(&out, &p->d->m);
    findings_print(p, &out);
    if (p->root) tree_print(p->d, p->root, 0, &out);
    text_char(&out, '\n');
    crd_str got = text_str(&out), want = str_of(strchr(tree, '\n') + 1);
    if (!str_eq(got, want)) fail_msg("%s: expected\n%.*sgot\n%.*s", name, STR_ARG(want), STR_ARG(got));
    text_free(&out);
    parsed_free(p);
    free(all);
}

static void texts_become_trees(void **state) {
    (void)state;
    size_t n = 0;
    DIR *folder = opendir(FOLDER);
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder));)
        if (entry->d_name[0] != '.') check_case(entry->d_name), n++;
    closedir(folder);
    assert_true(n > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(texts_become_trees)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
