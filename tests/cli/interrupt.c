/* SPDX-License-Identifier: Apache-2.0
 *
 * What a signal finds and tidies up, at moments that a test from outside could not choose. */
#define _XOPEN_SOURCE 700 /* realpath */
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* The result is written, and not yet in its place. */
static int interrupted_fsync(int fd) {
    (void)fd;
    return raise(SIGTERM);
}
#define fsync interrupted_fsync
#include "cli/output.c"
#undef fsync

#include "cli/interrupt.c"

#include "tests/support/test.h"

#define TEMPORARY "interrupt-test.tmp"
#define FOLDER    "interrupt-test"

/* Runs `child` in a process of its own, standard error on a pipe; *err gets what it wrote there. The status is wait's.
 */
static int forked(void (*child)(void), char *err, size_t size) {
    int ends[2], status;
    assert_int_equal(pipe(ends), 0);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        dup2(ends[1], STDERR_FILENO);
        child();
        _exit(0);
    }
    close(ends[1]);
    ssize_t n = read(ends[0], err, size - 1);
    err[n > 0 ? n : 0] = '\0';
    close(ends[0]);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return status;
}

static void make_temporary(void) {
    int fd = open(TEMPORARY, O_CREAT | O_WRONLY, 0600);
    if (fd < 0) _exit(3);
    close(fd);
}

static bool is_there(void) { return access(TEMPORARY, F_OK) == 0; }

static void dies_with_a_file_and_a_line(void) {
    interrupts_catch();
    make_temporary();
    interrupt_removes(TEMPORARY);
    interrupt_clears(true);
    raise(SIGTERM);
}

static void the_file_and_the_line_are_gone(void **state) {
    char err[16];
    (void)state;
    int status = forked(dies_with_a_file_and_a_line, err, sizeof err);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGTERM);
    assert_string_equal(err, "\r\033[K");
    assert_false(is_there());
}

static void dies_when_the_file_is_given_away(void) {
    interrupts_catch();
    make_temporary();
    interrupt_removes(TEMPORARY);
    interrupts_hold();
    raise(SIGINT); /* waits */
    interrupt_removes(NULL);
    interrupts_release();
    _exit(4);
}

static void a_file_that_was_given_away_stays(void **state) {
    char err[16];
    (void)state;
    int status = forked(dies_when_the_file_is_given_away, err, sizeof err);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGINT);
    assert_string_equal(err, "");
    assert_true(is_there());
    unlink(TEMPORARY);
}

static void ignores_a_signal(void) {
    signal(SIGHUP, SIG_IGN);
    interrupts_catch();
    raise(SIGHUP);
    _exit(5);
}

static void an_ignored_signal_stays_ignored(void **state) {
    char err[16];
    (void)state;
    int status = forked(ignores_a_signal, err, sizeof err);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 5);
}

static void dies_before_the_result_is_in_its_place(void) {
    output o = {0};
    const char *why;
    interrupts_catch();
    output_text(&o, "new");
    output_commit(&o, FOLDER "/result", &why);
}

static void an_old_result_stays_as_it_was(void **state) {
    char err[16], text[16] = "";
    (void)state;
    assert_int_equal(mkdir(FOLDER, 0700), 0);
    FILE *old = fopen(FOLDER "/result", "w");
    assert_non_null(old);
    assert_true(fputs("old", old) >= 0 && fclose(old) == 0);
    int status = forked(dies_before_the_result_is_in_its_place, err, sizeof err);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGTERM);
    old = fopen(FOLDER "/result", "r");
    assert_non_null(old);
    assert_non_null(fgets(text, sizeof text, old));
    fclose(old);
    assert_string_equal(text, "old");
    assert_int_equal(unlink(FOLDER "/result"), 0);
    assert_int_equal(rmdir(FOLDER), 0); /* nothing else is in it */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_file_and_the_line_are_gone),
        cmocka_unit_test(a_file_that_was_given_away_stays),
        cmocka_unit_test(an_ignored_signal_stays_ignored),
        cmocka_unit_test(an_old_result_stays_as_it_was),
    };
    char work[] = "/tmp/crd-interrupt-XXXXXX"; /* where the files above come and go */
    if (!mkdtemp(work) || chdir(work) != 0) return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    return rmdir(work) == 0 ? failed : 1;
}
