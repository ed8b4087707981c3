/* SPDX-License-Identifier: Apache-2.0
 *
 * Files that many threads are to read: those that cannot be, and more of them than may be open at a time. */
#include <sys/resource.h>
#include <sys/stat.h>

#include "crd_io.h"
#include "host.h"

/* Who asks for rows after others saw the file fail gets none. It takes many tries until somebody is in time for that.
 */
static void a_file_that_fails_fails_for_all(void **state) {
    (void)state;
    static char zip[] = "PK\003\004", gzip[] = "\037\213\010", open_quote[] = "an open \"quote\n";
    char *const files[] = {zip, gzip, open_quote};
    crd_run_options options;
    crd_run_options_init(&options);
    host h;
    open_host(&h, &options);
    char path[128];
    const char *const list[] = {path};
    snprintf(path, sizeof path, "%s/bad", folder);
    crd_io_parts parts = {.run = &h.run, .paths = list, .paths_n = 1, .threads = 8, .part_size = 100};
    for (size_t i = 0; i < COUNT(files) * 100; i++) {
        char *bytes = files[i % COUNT(files)];
        write_plain(&(world){.bytes = bytes, .bytes_n = strlen(bytes)}, path);
        assert_int_equal(crd_io_read_parts(&parts), 0);
    }
    unlink(path);
    close_host(&h);
}

static void files_that_cannot_be_read_twice_are_left_alone(void **state) {
    (void)state;
    crd_run_options options;
    crd_run_options_init(&options);
    host h;
    open_host(&h, &options);
    char pipe_path[128];
    snprintf(pipe_path, sizeof pipe_path, "%s/pipe", folder);
    assert_int_equal(mkfifo(pipe_path, 0600), 0);
    const char *const lists[] = {"-", pipe_path, "/nowhere/bill.csv", folder};
    for (size_t i = 0; i < COUNT(lists); i++) {
        crd_io_parts parts = {.run = &h.run, .paths = &lists[i], .paths_n = 1, .threads = 2, .part_size = 100};
        assert_int_equal(crd_io_read_parts(&parts), 0);
    }
    unlink(pipe_path);
    assert_true(crd_run_forks(h.run));
    close_host(&h);
}

enum { MANY = 60, OPEN = 40, ROWS = 100 };

static void more_files_may_be_read_than_be_open(void **state) {
    (void)state;
    crd_run_options options;
    crd_run_options_init(&options);
    host h;
    world w = {0};
    char paths[MANY][128];
    const char *list[MANY];
    struct rlimit before, few;
    open_host(&h, &options);
    w.bytes = malloc(BILL_MAX);
    assert_non_null(w.bytes);
    put(&w, "line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,"
            "line_item_line_item_type\n");
    for (size_t i = 0; i < ROWS; i++) put(&w, "111111111111,AmazonS3,1,2026-07-01,Usage\n");
    for (size_t i = 0; i < MANY; i++) {
        snprintf(paths[i], sizeof paths[i], "%s/%zu", folder, i);
        list[i] = paths[i];
        i % 2 ? write_packed(&w, paths[i]) : write_plain(&w, paths[i]);
    }
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    few = before;
    few.rlim_cur = OPEN;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
    crd_io_parts parts = {.run = &h.run, .paths = list, .paths_n = MANY, .threads = 3, .part_size = 1000};
    size_t readers = crd_io_read_parts(&parts);
    setrlimit(RLIMIT_NOFILE, &before);
    assert_int_equal(readers, parts.threads);
    assert_int_equal(crd_run_reading(h.run)->rows, MANY * ROWS);
    for (size_t i = 0; i < MANY; i++) unlink(paths[i]);
    free(w.bytes);
    close_host(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_that_fails_fails_for_all),
        cmocka_unit_test(files_that_cannot_be_read_twice_are_left_alone),
        cmocka_unit_test(more_files_may_be_read_than_be_open),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
