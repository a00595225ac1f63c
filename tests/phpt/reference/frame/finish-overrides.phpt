--TEST--
frame: finish that is not null overrides the FIN bit of flags
--FILE--
<?php
use Swoole\WebSocket\Frame;

foreach ([[1, false], [0, true], [1, null], [0, null]] as [$flags, $finish]) {
    $frame = new Frame();
    $frame->flags = $flags;
    $frame->finish = $finish;
    echo bin2hex($frame), "\n";
}
?>
--EXPECT--
0100
8100
8100
0100
