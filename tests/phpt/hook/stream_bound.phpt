--TEST--
Two coroutines on one stream: a reader and a writer are fine, two readers are an Error
--FILE--
<?php
Co\run(function () {
    [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    go(function () use ($ours) {
        $text = fread($ours, 10);
        echo "reader got $text\n";
    });
    go(function () use ($ours) {
        try {
            fread($ours, 10);
        } catch (Swoole\Error $e) {
            echo $e->getMessage(), "\n";
        }
    });
    go(function () use ($ours) {
        var_dump(fwrite($ours, str_repeat('x', 4000000)));
    });
    $got = 0;
    while ($got < 4000000) {
        $got += strlen(fread($theirs, 65536));
    }
    fwrite($theirs, 'hello');
});
?>
--EXPECTF--
Socket#%d has already been bound to another coroutine#2, reading of the same socket in coroutine#3 at the same time is not allowed
int(4000000)
reader got hello
