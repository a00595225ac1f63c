--TEST--
coroutine: exec() gives code, signal and output
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    echo json_encode(System::exec('echo hi; exit 3')), "\n";
    echo json_encode(System::exec('kill -9 $$')), "\n";
    echo json_encode(System::exec('echo a; echo b >&2', true)), "\n";
});
?>
--EXPECT--
{"code":3,"signal":0,"output":"hi\n"}
{"code":0,"signal":9,"output":""}
{"code":0,"signal":0,"output":"a\nb\n"}
