--TEST--
Arguments of ConnectionPool, of the settings of pools, and of DetectsLostConnections; weak and strict mode
--FILE--
<?php
require __DIR__ . '/../inc/arguments.inc';

use Swoole\ConnectionPool;
use Swoole\Database\{DetectsLostConnections, RedisConfig};

Co\run(function () {
    $constructor = fn () => new ArrayObject();
    foreach ([ConnectionPool::class, DetectsLostConnections::class, RedisConfig::class] as $class) {
        tellArguments($class, fn ($method, $call) => $call(match (true) {
            $method === '__construct' => $class,
            $class === ConnectionPool::class => new ConnectionPool($constructor, 2),
            default => new $class(),
        }), ['constructor' => $constructor, 'size' => 2, 'proxy' => null]);
    }
});
?>
--EXPECT--
== Swoole\ConnectionPool, weak mode
ArgumentCountError: expects exactly 0 arguments, 1 given: close fill
ArgumentCountError: expects at most 1 argument, 2 given: get
ArgumentCountError: expects exactly 1 argument, 0 given: put
ArgumentCountError: expects exactly 1 argument, 2 given: put
ArgumentCountError: expects at least 1 argument, 0 given: __construct
ArgumentCountError: expects at most 3 arguments, 4 given: __construct
get($timeout)
  Passing null to parameter of type float is deprecated, ArrayObject: null
  ArrayObject: true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
put($connection)
  null: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
__construct($constructor)
  TypeError: Argument must be a valid callback, no array or string given: null true int float object text-object resource zero negative smallest largest
  TypeError: Argument must be a valid callback, function "abc" not found or invalid function name: letters
  TypeError: Argument must be a valid callback, function "1" not found or invalid function name: digits
  TypeError: Argument must be a valid callback, function "" not found or invalid function name: empty
  TypeError: Argument must be a valid callback, array callback must have exactly two members: array
  Swoole\ConnectionPool: closure
  TypeError: Argument must be a valid callback, function "xxx" not found or invalid function name: long
__construct($size)
  Passing null to parameter of type int is deprecated, ValueError: Argument must be greater than 0: null
  Swoole\ConnectionPool: true int digits largest
  Implicit conversion from float 1.5 to int loses precision, Swoole\ConnectionPool: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  ValueError: Argument must be greater than 0: zero negative smallest
__construct($proxy)
  Swoole\ConnectionPool: null true int float letters digits empty text-object zero negative smallest largest long
  TypeError: Argument must be of type ?string: array object closure resource
== Swoole\ConnectionPool, strict mode
ArgumentCountError: expects exactly 0 arguments, 1 given: close fill
ArgumentCountError: expects at most 1 argument, 2 given: get
ArgumentCountError: expects exactly 1 argument, 0 given: put
ArgumentCountError: expects exactly 1 argument, 2 given: put
ArgumentCountError: expects at least 1 argument, 0 given: __construct
ArgumentCountError: expects at most 3 arguments, 4 given: __construct
get($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  ArrayObject: int float zero negative smallest largest infinite minus-infinite nan tiny
put($connection)
  null: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
__construct($constructor)
  TypeError: Argument must be a valid callback, no array or string given: null true int float object text-object resource zero negative smallest largest
  TypeError: Argument must be a valid callback, function "abc" not found or invalid function name: letters
  TypeError: Argument must be a valid callback, function "1" not found or invalid function name: digits
  TypeError: Argument must be a valid callback, function "" not found or invalid function name: empty
  TypeError: Argument must be a valid callback, array callback must have exactly two members: array
  Swoole\ConnectionPool: closure
  TypeError: Argument must be a valid callback, function "xxx" not found or invalid function name: long
__construct($size)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  Swoole\ConnectionPool: int largest
  ValueError: Argument must be greater than 0: zero negative smallest
__construct($proxy)
  Swoole\ConnectionPool: null letters digits empty long
  TypeError: Argument must be of type ?string: true int float array object text-object closure resource zero negative smallest largest
== Swoole\Database\DetectsLostConnections, weak mode
ArgumentCountError: expects exactly 1 argument, 0 given: causedByLostConnection
ArgumentCountError: expects exactly 1 argument, 2 given: causedByLostConnection
causedByLostConnection($e)
  TypeError: Argument must be of type Throwable: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
== Swoole\Database\DetectsLostConnections, strict mode
ArgumentCountError: expects exactly 1 argument, 0 given: causedByLostConnection
ArgumentCountError: expects exactly 1 argument, 2 given: causedByLostConnection
causedByLostConnection($e)
  TypeError: Argument must be of type Throwable: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
== Swoole\Database\RedisConfig, weak mode
ArgumentCountError: expects exactly 0 arguments, 1 given: getAuth getDbIndex getHost getOptions getPort getReadTimeout getReserved getRetryInterval getTimeout
ArgumentCountError: expects exactly 2 arguments, 0 given: setOption
ArgumentCountError: expects exactly 2 arguments, 3 given: setOption
ArgumentCountError: expects exactly 1 argument, 0 given: withAuth withDbIndex withHost withOptions withPort withReadTimeout withReserved withRetryInterval withTimeout
ArgumentCountError: expects exactly 1 argument, 2 given: withAuth withDbIndex withHost withOptions withPort withReadTimeout withReserved withRetryInterval withTimeout
setOption($option)
  Passing null to parameter of type string|int is deprecated, Swoole\Database\RedisConfig: null
  Swoole\Database\RedisConfig: true int letters digits empty text-object zero negative smallest largest long
  Implicit conversion from float 1.5 to int loses precision, Swoole\Database\RedisConfig: float
  TypeError: Argument must be of type string|int: array object closure resource
setOption($value)
  Swoole\Database\RedisConfig: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
withAuth($auth)
  TypeError: Argument must be of type array|string: null object closure resource
  Swoole\Database\RedisConfig: true int float letters digits empty array text-object zero negative smallest largest long
withDbIndex($dbIndex) withPort($port) withRetryInterval($retryInterval)
  TypeError: Argument must be of type int: null letters empty array object text-object closure resource long
  Swoole\Database\RedisConfig: true int digits zero negative smallest largest
  Implicit conversion from float 1.5 to int loses precision, Swoole\Database\RedisConfig: float
withHost($host) withReserved($reserved)
  TypeError: Argument must be of type string: null array object closure resource
  Swoole\Database\RedisConfig: true int float letters digits empty text-object zero negative smallest largest long
withOptions($options)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  Swoole\Database\RedisConfig: array
withReadTimeout($readTimeout) withTimeout($timeout)
  TypeError: Argument must be of type float: null letters empty array object text-object closure resource long
  Swoole\Database\RedisConfig: true int float digits zero negative smallest largest infinite minus-infinite nan tiny
== Swoole\Database\RedisConfig, strict mode
ArgumentCountError: expects exactly 0 arguments, 1 given: getAuth getDbIndex getHost getOptions getPort getReadTimeout getReserved getRetryInterval getTimeout
ArgumentCountError: expects exactly 2 arguments, 0 given: setOption
ArgumentCountError: expects exactly 2 arguments, 3 given: setOption
ArgumentCountError: expects exactly 1 argument, 0 given: withAuth withDbIndex withHost withOptions withPort withReadTimeout withReserved withRetryInterval withTimeout
ArgumentCountError: expects exactly 1 argument, 2 given: withAuth withDbIndex withHost withOptions withPort withReadTimeout withReserved withRetryInterval withTimeout
setOption($option)
  TypeError: Argument must be of type string|int: null true float array object text-object closure resource
  Swoole\Database\RedisConfig: int letters digits empty zero negative smallest largest long
setOption($value)
  Swoole\Database\RedisConfig: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
withAuth($auth)
  TypeError: Argument must be of type array|string: null true int float object text-object closure resource zero negative smallest largest
  Swoole\Database\RedisConfig: letters digits empty array long
withDbIndex($dbIndex) withPort($port) withRetryInterval($retryInterval)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  Swoole\Database\RedisConfig: int zero negative smallest largest
withHost($host) withReserved($reserved)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  Swoole\Database\RedisConfig: letters digits empty long
withOptions($options)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  Swoole\Database\RedisConfig: array
withReadTimeout($readTimeout) withTimeout($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  Swoole\Database\RedisConfig: int float zero negative smallest largest infinite minus-infinite nan tiny
