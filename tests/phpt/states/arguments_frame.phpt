--TEST--
Arguments of Frame and WebSocket\Server: data and flags take anything; weak and strict mode
--FILE--
<?php
require __DIR__ . '/../inc/arguments.inc';

use Swoole\WebSocket\{Frame, Server};

tellArguments(Frame::class, fn ($method, $call) => $call(new Frame()), ['opcode' => 1]);
$bare = (new ReflectionClass(Server::class))->newInstanceWithoutConstructor();
tellArguments(Server::class, fn ($method, $call) => $call($method === '__construct' ? Server::class : $bare), ['opcode' => 1]);
?>
--EXPECT--
== Swoole\WebSocket\Frame, weak mode
ArgumentCountError: expects exactly 0 arguments, 1 given: __toString
ArgumentCountError: expects at least 1 argument, 0 given: pack
ArgumentCountError: expects at most 3 arguments, 4 given: pack
ArgumentCountError: expects exactly 1 argument, 0 given: unpack
ArgumentCountError: expects exactly 1 argument, 2 given: unpack
pack($data)
  bytes: null true int float letters digits empty text-object resource zero negative smallest largest long
  Array to string conversion, bytes: array
  Error: Object of class stdClass could not be converted to string: object
  Error: Object of class Closure could not be converted to string: closure
pack($opcode)
  Passing null to parameter of type int is deprecated, bytes: null
  bytes: true int digits zero
  Implicit conversion from float 1.5 to int loses precision, bytes: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  opcode must be between 0 and 10, "": negative smallest largest
pack($flags)
  bytes: null true int float letters digits empty array resource zero negative smallest largest long
  Object of class stdClass could not be converted to int, bytes: object
  Object of class TextObject could not be converted to int, bytes: text-object
  Object of class Closure could not be converted to int, bytes: closure
unpack($data)
  Passing null to parameter of type string is deprecated, false/508: null
  false/508: true int float letters digits empty text-object zero negative smallest largest long
  TypeError: Argument must be of type string: array object closure resource
== Swoole\WebSocket\Frame, strict mode
ArgumentCountError: expects exactly 0 arguments, 1 given: __toString
ArgumentCountError: expects at least 1 argument, 0 given: pack
ArgumentCountError: expects at most 3 arguments, 4 given: pack
ArgumentCountError: expects exactly 1 argument, 0 given: unpack
ArgumentCountError: expects exactly 1 argument, 2 given: unpack
pack($data)
  bytes: null true int float letters digits empty text-object resource zero negative smallest largest long
  Array to string conversion, bytes: array
  Error: Object of class stdClass could not be converted to string: object
  Error: Object of class Closure could not be converted to string: closure
pack($opcode)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  bytes: int zero
  opcode must be between 0 and 10, "": negative smallest largest
pack($flags)
  bytes: null true int float letters digits empty array resource zero negative smallest largest long
  Object of class stdClass could not be converted to int, bytes: object
  Object of class TextObject could not be converted to int, bytes: text-object
  Object of class Closure could not be converted to int, bytes: closure
unpack($data)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  false/508: letters digits empty long
== Swoole\WebSocket\Server, weak mode
ArgumentCountError: expects at least 1 argument, 0 given: pack
ArgumentCountError: expects at most 3 arguments, 4 given: pack
ArgumentCountError: expects exactly 1 argument, 0 given: unpack
ArgumentCountError: expects exactly 1 argument, 2 given: unpack
pack($data)
  bytes: null true int float letters digits empty text-object resource zero negative smallest largest long
  Array to string conversion, bytes: array
  Error: Object of class stdClass could not be converted to string: object
  Error: Object of class Closure could not be converted to string: closure
pack($opcode)
  Passing null to parameter of type int is deprecated, bytes: null
  bytes: true int digits zero
  Implicit conversion from float 1.5 to int loses precision, bytes: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  opcode must be between 0 and 10, "": negative smallest largest
pack($flags)
  bytes: null true int float letters digits empty array resource zero negative smallest largest long
  Object of class stdClass could not be converted to int, bytes: object
  Object of class TextObject could not be converted to int, bytes: text-object
  Object of class Closure could not be converted to int, bytes: closure
unpack($data)
  Passing null to parameter of type string is deprecated, false/508: null
  false/508: true int float letters digits empty text-object zero negative smallest largest long
  TypeError: Argument must be of type string: array object closure resource
__construct($arguments)
  Swoole\Exception: wsco the coroutine server only: use Swoole\Coroutine\Http\Server: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
== Swoole\WebSocket\Server, strict mode
ArgumentCountError: expects at least 1 argument, 0 given: pack
ArgumentCountError: expects at most 3 arguments, 4 given: pack
ArgumentCountError: expects exactly 1 argument, 0 given: unpack
ArgumentCountError: expects exactly 1 argument, 2 given: unpack
pack($data)
  bytes: null true int float letters digits empty text-object resource zero negative smallest largest long
  Array to string conversion, bytes: array
  Error: Object of class stdClass could not be converted to string: object
  Error: Object of class Closure could not be converted to string: closure
pack($opcode)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  bytes: int zero
  opcode must be between 0 and 10, "": negative smallest largest
pack($flags)
  bytes: null true int float letters digits empty array resource zero negative smallest largest long
  Object of class stdClass could not be converted to int, bytes: object
  Object of class TextObject could not be converted to int, bytes: text-object
  Object of class Closure could not be converted to int, bytes: closure
unpack($data)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  false/508: letters digits empty long
__construct($arguments)
  Swoole\Exception: wsco the coroutine server only: use Swoole\Coroutine\Http\Server: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
