--TEST--
Arguments of both servers: number, types, ranges; weak and strict mode
--FILE--
<?php
require __DIR__ . '/../inc/arguments.inc';

foreach ([Swoole\Coroutine\Http\Server::class, Swoole\Coroutine\Server::class] as $class) {
    tellArguments(
        $class,
        fn ($method, $call) => $call($method === '__construct' ? $class : new $class('127.0.0.1')),
        ['host' => '127.0.0.1', 'port' => 0, 'ssl' => false, 'settings' => ['a' => 1], 'setting' => ['a' => 1],
            'callback' => fn () => null, 'fn' => fn () => null],
        ['port' => ['true', 'int', 'digits', 'float']]
    );
}
?>
--EXPECT--
== Swoole\Coroutine\Http\Server, weak mode
ArgumentCountError: expects exactly 2 arguments, 0 given: handle
ArgumentCountError: expects exactly 2 arguments, 3 given: handle
ArgumentCountError: expects exactly 1 argument, 0 given: set
ArgumentCountError: expects exactly 1 argument, 2 given: set
ArgumentCountError: expects exactly 0 arguments, 1 given: shutdown start stats
ArgumentCountError: expects at least 1 argument, 0 given: __construct
ArgumentCountError: expects at most 4 arguments, 5 given: __construct
handle($pattern)
  Passing null to parameter of type string is deprecated, true: null
  true: true int float letters digits empty text-object zero negative smallest largest long
  TypeError: Argument must be of type string: array object closure resource
handle($callback)
  function '' is not callable, false/503: null empty
  function '1' is not callable, false/503: true int digits
  function '1.5' is not callable, false/503: float
  function 'abc' is not callable, false/503: letters
  function 'Array' is not callable, false/503: array
  function 'stdClass::__invoke' is not callable, false/503: object
  function 'TextObject::__invoke' is not callable, false/503: text-object
  true: closure
  function 'Resource id #' is not callable, false/503: resource
  function '0' is not callable, false/503: zero
  function '-1' is not callable, false/503: negative
  function '-9223372036854775808' is not callable, false/503: smallest
  function '9223372036854775807' is not callable, false/503: largest
  function 'xxx' is not callable, false/503: long
set($settings)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  unknown option 0, true: array
__construct($host)
  Passing null to parameter of type string is deprecated, Swoole\Exception: host is empty: null
  Swoole\Exception: bind(1:) failed: Bad host addr: true int digits
  Swoole\Exception: bind(1.5:) failed: Bad host addr: float
  Swoole\Exception: bind(abc:) failed: Bad host addr: letters
  Swoole\Exception: host is empty: empty
  TypeError: Argument must be of type string: array object closure resource
  Swoole\Exception: bind(text:) failed: Bad host addr: text-object
  Swoole\Exception: bind(0:) failed: Bad host addr: zero
  Swoole\Exception: bind(-1:) failed: Bad host addr: negative
  Swoole\Exception: bind(-9223372036854775808:) failed: Bad host addr: smallest
  Swoole\Exception: bind(9223372036854775807:) failed: Bad host addr: largest
  Swoole\Exception: bind(xxx:) failed: Bad host addr: long
__construct($port)
  Passing null to parameter of type int is deprecated, Swoole\Coroutine\Http\Server: null
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  Swoole\Coroutine\Http\Server: zero
  Swoole\Exception: bind(127.0.0.1:-1) failed: Bad port: negative
  Swoole\Exception: bind(127.0.0.1:-9223372036854775808) failed: Bad port: smallest
  Swoole\Exception: bind(127.0.0.1:) failed: Bad port: largest
__construct($ssl) __construct($reuse_port)
  Passing null to parameter of type bool is deprecated, Swoole\Coroutine\Http\Server: null
  Swoole\Coroutine\Http\Server: true int float letters digits empty zero negative smallest largest long
  TypeError: Argument must be of type bool: array object text-object closure resource
== Swoole\Coroutine\Http\Server, strict mode
ArgumentCountError: expects exactly 2 arguments, 0 given: handle
ArgumentCountError: expects exactly 2 arguments, 3 given: handle
ArgumentCountError: expects exactly 1 argument, 0 given: set
ArgumentCountError: expects exactly 1 argument, 2 given: set
ArgumentCountError: expects exactly 0 arguments, 1 given: shutdown start stats
ArgumentCountError: expects at least 1 argument, 0 given: __construct
ArgumentCountError: expects at most 4 arguments, 5 given: __construct
handle($pattern)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  true: letters digits empty long
handle($callback)
  function '' is not callable, false/503: null empty
  function '1' is not callable, false/503: true int digits
  function '1.5' is not callable, false/503: float
  function 'abc' is not callable, false/503: letters
  function 'Array' is not callable, false/503: array
  function 'stdClass::__invoke' is not callable, false/503: object
  function 'TextObject::__invoke' is not callable, false/503: text-object
  true: closure
  function 'Resource id #' is not callable, false/503: resource
  function '0' is not callable, false/503: zero
  function '-1' is not callable, false/503: negative
  function '-9223372036854775808' is not callable, false/503: smallest
  function '9223372036854775807' is not callable, false/503: largest
  function 'xxx' is not callable, false/503: long
set($settings)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  unknown option 0, true: array
__construct($host)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  Swoole\Exception: bind(abc:) failed: Bad host addr: letters
  Swoole\Exception: bind(1:) failed: Bad host addr: digits
  Swoole\Exception: host is empty: empty
  Swoole\Exception: bind(xxx:) failed: Bad host addr: long
__construct($port)
  TypeError: Argument must be of type int: null letters empty array object text-object closure resource long
  Swoole\Coroutine\Http\Server: zero
  Swoole\Exception: bind(127.0.0.1:-1) failed: Bad port: negative
  Swoole\Exception: bind(127.0.0.1:-9223372036854775808) failed: Bad port: smallest
  Swoole\Exception: bind(127.0.0.1:) failed: Bad port: largest
__construct($ssl) __construct($reuse_port)
  TypeError: Argument must be of type bool: null int float letters digits empty array object text-object closure resource zero negative smallest largest long
  Swoole\Coroutine\Http\Server: true
== Swoole\Coroutine\Server, weak mode
ArgumentCountError: expects exactly 1 argument, 0 given: handle set
ArgumentCountError: expects exactly 1 argument, 2 given: handle set
ArgumentCountError: expects exactly 0 arguments, 1 given: shutdown start stats
ArgumentCountError: expects at least 1 argument, 0 given: __construct
ArgumentCountError: expects at most 4 arguments, 5 given: __construct
handle($fn)
  TypeError: Argument must be a valid callback, no array or string given: null true int float object text-object resource zero negative smallest largest
  TypeError: Argument must be a valid callback, function "abc" not found or invalid function name: letters
  TypeError: Argument must be a valid callback, function "1" not found or invalid function name: digits
  TypeError: Argument must be a valid callback, function "" not found or invalid function name: empty
  TypeError: Argument must be a valid callback, array callback must have exactly two members: array
  null: closure
  TypeError: Argument must be a valid callback, function "xxx" not found or invalid function name: long
set($setting)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  unknown option 0, null: array
__construct($host)
  Passing null to parameter of type string is deprecated, Swoole\Exception: host is empty: null
  Swoole\Exception: bind(1:) failed: Bad host addr: true int digits
  Swoole\Exception: bind(1.5:) failed: Bad host addr: float
  Swoole\Exception: bind(abc:) failed: Bad host addr: letters
  Swoole\Exception: host is empty: empty
  TypeError: Argument must be of type string: array object closure resource
  Swoole\Exception: bind(text:) failed: Bad host addr: text-object
  Swoole\Exception: bind(0:) failed: Bad host addr: zero
  Swoole\Exception: bind(-1:) failed: Bad host addr: negative
  Swoole\Exception: bind(-9223372036854775808:) failed: Bad host addr: smallest
  Swoole\Exception: bind(9223372036854775807:) failed: Bad host addr: largest
  Swoole\Exception: bind(xxx:) failed: Bad host addr: long
__construct($port)
  Passing null to parameter of type int is deprecated, Swoole\Coroutine\Server: null
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  Swoole\Coroutine\Server: zero
  Swoole\Exception: bind(127.0.0.1:-1) failed: Bad port: negative
  Swoole\Exception: bind(127.0.0.1:-9223372036854775808) failed: Bad port: smallest
  Swoole\Exception: bind(127.0.0.1:) failed: Bad port: largest
__construct($ssl) __construct($reuse_port)
  Passing null to parameter of type bool is deprecated, Swoole\Coroutine\Server: null
  Swoole\Coroutine\Server: true int float letters digits empty zero negative smallest largest long
  TypeError: Argument must be of type bool: array object text-object closure resource
== Swoole\Coroutine\Server, strict mode
ArgumentCountError: expects exactly 1 argument, 0 given: handle set
ArgumentCountError: expects exactly 1 argument, 2 given: handle set
ArgumentCountError: expects exactly 0 arguments, 1 given: shutdown start stats
ArgumentCountError: expects at least 1 argument, 0 given: __construct
ArgumentCountError: expects at most 4 arguments, 5 given: __construct
handle($fn)
  TypeError: Argument must be a valid callback, no array or string given: null true int float object text-object resource zero negative smallest largest
  TypeError: Argument must be a valid callback, function "abc" not found or invalid function name: letters
  TypeError: Argument must be a valid callback, function "1" not found or invalid function name: digits
  TypeError: Argument must be a valid callback, function "" not found or invalid function name: empty
  TypeError: Argument must be a valid callback, array callback must have exactly two members: array
  null: closure
  TypeError: Argument must be a valid callback, function "xxx" not found or invalid function name: long
set($setting)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  unknown option 0, null: array
__construct($host)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  Swoole\Exception: bind(abc:) failed: Bad host addr: letters
  Swoole\Exception: bind(1:) failed: Bad host addr: digits
  Swoole\Exception: host is empty: empty
  Swoole\Exception: bind(xxx:) failed: Bad host addr: long
__construct($port)
  TypeError: Argument must be of type int: null letters empty array object text-object closure resource long
  Swoole\Coroutine\Server: zero
  Swoole\Exception: bind(127.0.0.1:-1) failed: Bad port: negative
  Swoole\Exception: bind(127.0.0.1:-9223372036854775808) failed: Bad port: smallest
  Swoole\Exception: bind(127.0.0.1:) failed: Bad port: largest
__construct($ssl) __construct($reuse_port)
  TypeError: Argument must be of type bool: null int float letters digits empty array object text-object closure resource zero negative smallest largest long
  Swoole\Coroutine\Server: true
