--TEST--
Frame::pack(): the three forms of the length, and the way back
--FILE--
<?php
use Swoole\WebSocket\Frame;
foreach ([125, 126, 65535, 65536, 3 << 20] as $n) {
    $data = str_repeat('0123456789', intdiv($n, 10)) . substr('0123456789', 0, $n % 10);
    foreach ([1, 33] as $flags) {
        $packed = Frame::pack($data, 2, $flags);
        $frame = Frame::unpack($packed . 'behind it');
        echo $n, ' ', bin2hex(substr($packed, 0, strlen($packed) - $n)), ' ', $frame->data === $data ? 'same' : 'DIFFERS',
            " $frame->opcode $frame->flags\n";
    }
}
?>
--EXPECT--
125 827d same 2 1
125 82fd32353845 same 2 33
126 827e007e same 2 1
126 82fe007e32353845 same 2 33
65535 827effff same 2 1
65535 82feffff32353845 same 2 33
65536 827f0000000000010000 same 2 1
65536 82ff000000000001000032353845 same 2 33
3145728 827f0000000000300000 same 2 1
3145728 82ff000000000030000032353845 same 2 33
