/* Runs many compiled programs in one executable: driver WORK FIRST STEP runs the tests FIRST,
 * FIRST + STEP, … each in a forked child with its output in WORK/ID.out and WORK/ID.err and its
 * exit status (128 + n for signal n) in WORK/ID.status. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

struct test {
    int id;
    const char *program;
    const char *dir;
    const char *name;
    const char *input;
    unsigned timeout;
};
extern const struct test tests[];
int pyrt_start(int argc, char **argv, const void *program);

static void redirect(int fd, const char *path, int flags)
{
    int from = open(path, flags, 0666);
    if (from < 0 || dup2(from, fd) < 0) {
        _exit(120);
    }
    close(from);
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        return 2;
    }
    int first = atoi(argv[2]), step = atoi(argv[3]);
    for (int i = 0; tests[i].program; i++) {
        if (i % step != first) {
            continue;
        }
        const struct test *t = &tests[i];
        char path[4096];
        pid_t child = fork();
        if (child == 0) {
            redirect(0, t->input, O_RDONLY);
            snprintf(path, sizeof path, "%s/%d.out", argv[1], t->id);
            redirect(1, path, O_WRONLY | O_CREAT | O_TRUNC);
            snprintf(path, sizeof path, "%s/%d.err", argv[1], t->id);
            redirect(2, path, O_WRONLY | O_CREAT | O_TRUNC);
            if (chdir(t->dir) != 0) {
                _exit(121);
            }
            setenv("PYTHONIOENCODING", "utf-8", 1);
            alarm(t->timeout);
            char *args[] = { (char *)t->name, NULL };
            exit(pyrt_start(1, args, t->program));
        }
        int status = 0;
        if (child < 0 || waitpid(child, &status, 0) < 0) {
            return 1;
        }
        snprintf(path, sizeof path, "%s/%d.status", argv[1], t->id);
        FILE *f = fopen(path, "w");
        if (!f) {
            return 1;
        }
        fprintf(f, "%d\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
        fclose(f);
    }
    return 0;
}
