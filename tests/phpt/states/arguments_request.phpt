--TEST--
Arguments of Request: number, types, ranges; weak and strict mode
--FILE--
<?php
require __DIR__ . '/../inc/arguments.inc';

use Swoole\Http\Request;

tellArguments(Request::class, fn ($method, $call) => $call(Request::create()), ['options' => []]);
?>
--EXPECT--
== Swoole\Http\Request, weak mode
ArgumentCountError: expects at most 1 argument, 2 given: create
ArgumentCountError: expects exactly 0 arguments, 1 given: getContent getData getMethod isCompleted rawContent
ArgumentCountError: expects exactly 1 argument, 0 given: parse
ArgumentCountError: expects exactly 1 argument, 2 given: parse
create($options)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  Swoole\Http\Request: array
parse($data)
  Passing null to parameter of type string is deprecated, 0: null
  0: true int float letters digits empty text-object zero largest long
  TypeError: Argument must be of type string: array object closure resource
  1: negative smallest
== Swoole\Http\Request, strict mode
ArgumentCountError: expects at most 1 argument, 2 given: create
ArgumentCountError: expects exactly 0 arguments, 1 given: getContent getData getMethod isCompleted rawContent
ArgumentCountError: expects exactly 1 argument, 0 given: parse
ArgumentCountError: expects exactly 1 argument, 2 given: parse
create($options)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  Swoole\Http\Request: array
parse($data)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  0: letters digits empty long
