--TEST--
Frame and CloseFrame: properties in order, with their defaults; classes as documented
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;
use Swoole\WebSocket\Frame;
var_dump(get_object_vars(new Frame));
echo json_encode(get_object_vars(new CloseFrame)), "\n";
echo get_parent_class(CloseFrame::class), "\n";
var_dump(new Frame instanceof Stringable, (new ReflectionClass(Frame::class))->isFinal(),
    (new ReflectionClass(CloseFrame::class))->isFinal(), (new ReflectionProperty(Frame::class, 'data'))->hasType());
?>
--EXPECT--
array(5) {
  ["fd"]=>
  int(0)
  ["data"]=>
  string(0) ""
  ["opcode"]=>
  int(1)
  ["flags"]=>
  int(1)
  ["finish"]=>
  NULL
}
{"fd":0,"data":"","opcode":8,"flags":1,"finish":null,"code":1000,"reason":""}
Swoole\WebSocket\Frame
bool(true)
bool(false)
bool(false)
bool(false)
