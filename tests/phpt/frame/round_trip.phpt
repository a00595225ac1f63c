--TEST--
Frame::unpack(Frame::pack()) gives the same for random frames; cut short it is false
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;
use Swoole\WebSocket\Frame;
Co::set(['log_level' => SWOOLE_LOG_NONE]);
mt_srand(1);
for ($i = 0; $i < 2000; $i++) {
    $opcode = [0, 1, 2, 8, 9, 10][mt_rand(0, 5)];
    $n = $opcode >= 8 ? mt_rand(0, 123) : mt_rand(0, 300);
    $data = $n ? random_bytes($n) : '';
    $flags = mt_rand(0, 3) | mt_rand(0, 1) << 5;
    $packed = Frame::pack($data, $opcode, $flags);
    $frame = Frame::unpack($packed);
    $got = $frame instanceof CloseFrame ? $frame->reason : $frame->data;
    $want = $opcode >= 8 ? $flags & ~2 | 1 : $flags;
    if ($want & 2) {
        $want = $want & 1 && $opcode && $data !== '' ? $want | 4 : $want & ~2;
    }
    if ($got !== $data || $frame->opcode !== $opcode || $frame->flags !== $want || $frame->finish !== (bool) ($want & 1)) {
        die("opcode $opcode flags $flags length $n: " . bin2hex($packed) . "\n");
    }
    if (Frame::unpack(substr($packed, 0, -1)) !== false) {
        die("cut short: " . bin2hex($packed) . "\n");
    }
}
echo "done\n";
?>
--EXPECT--
done
