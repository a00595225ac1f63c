--TEST--
Frame: getters of a subclass are asked for unset properties, also when they throw
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;
use Swoole\WebSocket\Frame;
class Lazy extends Frame
{
    public function __get($name)
    {
        echo "[$name]";
        return ['data' => str_repeat('d', 2), 'opcode' => '2', 'flags' => '1', 'finish' => null][$name];
    }
}
class LazyClose extends CloseFrame
{
    public function __get($name)
    {
        echo "[$name]";
        return ['code' => '4' . '001', 'reason' => str_repeat('r', 3)][$name] ?? throw new Exception("no $name");
    }
}
$lazy = new Lazy;
unset($lazy->data, $lazy->opcode, $lazy->flags, $lazy->finish);
echo bin2hex($lazy), "\n";
$close = new LazyClose;
unset($close->code, $close->reason);
echo bin2hex($close), "\n";
unset($close->finish);
try {
    Frame::pack($close);
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECTF--
%s82026464
%s88050fa1727272
%Sno finish
