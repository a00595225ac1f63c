--TEST--
a child that was forked inside a coroutine, past pcntl, goes on to the end of run(); exit takes it there at once
--EXTENSIONS--
posix
--SKIPIF--
<?php
if (!is_file(PHP_EXTENSION_DIR . '/ffi.so') || PHP_OS !== 'Linux' || php_uname('m') !== 'x86_64') {
    die('skip needs FFI, and the number of a system call');
}
?>
--ENV--
ASAN_OPTIONS=detect_leaks=0
--FILE--
<?php
// What only a parent's coroutine holds is left alone in its child, so leaks are not looked for.
require __DIR__ . '/../inc/server.inc';

$script = TestServer::file(<<<'PHP'
    <?php
    $libc = FFI::cdef('int fork(void); long syscall(long number, ...); int waitpid(int, int *, int);');
    $main = posix_getpid();
    [, $how, $what] = $argv;
    Co\run(function () use ($libc, $how, $what, $main) {
        $other = go(function () use ($main) {
            try {
                Co::yield();
            } finally {
                echo posix_getpid() === $main ? '' : "unwound in the child\n";
            }
        });
        Co::sleep(0.001);
        $pid = $how === 'fork' ? $libc->fork() : $libc->syscall(56, 17, 0, 0, 0, 0);
        if ($pid > 0) {
            $status = $libc->new('int');
            $libc->waitpid((int) $pid, FFI::addr($status), 0);
            echo "status $status->cdata\n";
            Co::resume($other);
            return;
        }
        try {
            match ($what) {
                'exit' => exit(5),
                'sleep' => Co::sleep(0.001),
                'create' => go(fn () => print('created')),
                'nothing' => null,
            };
        } catch (Error $e) {
            echo $e->getMessage(), "\n";
        }
    });
    if (posix_getpid() !== $main) {
        Co\run(function () {
            Co::sleep(0.001);
            echo 'coroutine ', Co::getCid(), " of the child\n";
        });
        exit(3);
    }
    PHP);
foreach (['fork', 'system call'] as $how) {
    foreach (['exit', 'nothing', 'sleep', 'create'] as $what) {
        $php = [...TestServer::php(), '-d', 'extension=' . PHP_EXTENSION_DIR . '/ffi.so', '-d', 'ffi.enable=1'];
        $server = TestServer::command([...$php, $script, $how, $what]);
        $server->wait();
        echo "$how, $what:\n", $server->stdout(), $server->stderr();
    }
}
unlink($script);
?>
--EXPECT--
fork, exit:
status 1280
fork, nothing:
coroutine 1 of the child
status 768
fork, sleep:
the coroutine cannot be suspended here: the process was forked inside it
coroutine 1 of the child
status 768
fork, create:
the process was forked inside a coroutine: the event loop is its parent's
coroutine 1 of the child
status 768
system call, exit:
status 1280
system call, nothing:
coroutine 1 of the child
status 768
system call, sleep:
the coroutine cannot be suspended here: the process was forked inside it
coroutine 1 of the child
status 768
system call, create:
the process was forked inside a coroutine: the event loop is its parent's
coroutine 1 of the child
status 768
