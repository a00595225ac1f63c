--TEST--
Arguments of Socket and Server\Connection: number, types, ranges; weak and strict mode
--FILE--
<?php
require __DIR__ . '/../inc/arguments.inc';

use Swoole\Coroutine\{Socket, Server\Connection};

Swoole\Coroutine\run(function () {
    tellArguments(Socket::class, fn ($method, $call) => withConnection(function ($conn, $peer) use ($method, $call) {
        fwrite($peer, 'data');
        fclose($peer);
        $call($method === '__construct' ? Socket::class : $conn->exportSocket());
    }), ['domain' => AF_INET, 'type' => SOCK_STREAM, 'settings' => [], 'length' => 1]);
    tellArguments(Connection::class, fn ($method, $call) => withConnection(function ($conn, $peer) use ($method, $call) {
        fwrite($peer, 'data');
        fclose($peer);
        $call($method === '__construct' ? Connection::class : $conn);
    }));
});
?>
--EXPECT--
== Swoole\Coroutine\Socket, weak mode
ArgumentCountError: expects exactly 0 arguments, 1 given: checkLiveness close getpeername getsockname isClosed
ArgumentCountError: expects at most 1 argument, 2 given: peek recvPacket shutdown
ArgumentCountError: expects at most 2 arguments, 3 given: recv recvAll send sendAll
ArgumentCountError: expects at least 1 argument, 0 given: send sendAll
ArgumentCountError: expects exactly 1 argument, 0 given: setProtocol
ArgumentCountError: expects exactly 1 argument, 2 given: setProtocol
ArgumentCountError: expects at least 2 arguments, 0 given: __construct
ArgumentCountError: expects at most 3 arguments, 4 given: __construct
peek($length) recv($length) recvAll($length)
  Passing null to parameter of type int is deprecated, false/22: null
  "d": true int digits
  Implicit conversion from float 1.5 to int loses precision, "d": float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  false/22: zero negative smallest
  "data": largest
recv($timeout) recvAll($timeout)
  Passing null to parameter of type float is deprecated, "d": null
  "d": true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
recvPacket($timeout)
  Passing null to parameter of type float is deprecated, "data": null
  "data": true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
send($data) sendAll($data)
  Passing null to parameter of type string is deprecated, 0: null
  1: true int digits zero
  3: float letters
  0: empty
  TypeError: Argument must be of type string: array object closure resource
  4: text-object
  2: negative
  20: smallest
  19: largest
  100000: long
send($timeout) sendAll($timeout)
  Passing null to parameter of type float is deprecated, 1: null
  1: true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
setProtocol($settings)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  true: array
shutdown($how)
  Passing null to parameter of type int is deprecated, true: null
  true: true int digits zero
  Implicit conversion from float 1.5 to int loses precision, true: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  false/22: negative smallest largest
__construct($domain) __construct($type) __construct($protocol)
  Passing null to parameter of type int is deprecated, Swoole\Coroutine\Socket\Exception: wsco has Sockets of server connections only: use $response->socket or exportSocket(): null
  Swoole\Coroutine\Socket\Exception: wsco has Sockets of server connections only: use $response->socket or exportSocket(): true int digits zero negative smallest largest
  Implicit conversion from float 1.5 to int loses precision, Swoole\Coroutine\Socket\Exception: wsco has Sockets of server connections only: use $response->socket or exportSocket(): float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
== Swoole\Coroutine\Socket, strict mode
ArgumentCountError: expects exactly 0 arguments, 1 given: checkLiveness close getpeername getsockname isClosed
ArgumentCountError: expects at most 1 argument, 2 given: peek recvPacket shutdown
ArgumentCountError: expects at most 2 arguments, 3 given: recv recvAll send sendAll
ArgumentCountError: expects at least 1 argument, 0 given: send sendAll
ArgumentCountError: expects exactly 1 argument, 0 given: setProtocol
ArgumentCountError: expects exactly 1 argument, 2 given: setProtocol
ArgumentCountError: expects at least 2 arguments, 0 given: __construct
ArgumentCountError: expects at most 3 arguments, 4 given: __construct
peek($length) recv($length) recvAll($length)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  "d": int
  false/22: zero negative smallest
  "data": largest
recv($timeout) recvAll($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  "d": int float zero negative smallest largest infinite minus-infinite nan tiny
recvPacket($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  "data": int float zero negative smallest largest infinite minus-infinite nan tiny
send($data) sendAll($data)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  3: letters
  1: digits
  0: empty
  100000: long
send($timeout) sendAll($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  1: int float zero negative smallest largest infinite minus-infinite nan tiny
setProtocol($settings)
  TypeError: Argument must be of type array: null true int float letters digits empty object text-object closure resource zero negative smallest largest long
  true: array
shutdown($how)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  true: int zero
  false/22: negative smallest largest
__construct($domain) __construct($type) __construct($protocol)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  Swoole\Coroutine\Socket\Exception: wsco has Sockets of server connections only: use $response->socket or exportSocket(): int zero negative smallest largest
== Swoole\Coroutine\Server\Connection, weak mode
ArgumentCountError: expects exactly 0 arguments, 1 given: close exportSocket
ArgumentCountError: expects at most 1 argument, 2 given: recv
ArgumentCountError: expects exactly 1 argument, 0 given: send __construct
ArgumentCountError: expects exactly 1 argument, 2 given: send __construct
recv($timeout)
  Passing null to parameter of type float is deprecated, "data": null
  "data": true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
send($data)
  Passing null to parameter of type string is deprecated, 0: null
  1: true int digits zero
  3: float letters
  0: empty
  TypeError: Argument must be of type string: array object closure resource
  4: text-object
  2: negative
  20: smallest
  19: largest
  100000: long
__construct($conn)
  TypeError: Argument must be of type Swoole\Coroutine\Socket: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
== Swoole\Coroutine\Server\Connection, strict mode
ArgumentCountError: expects exactly 0 arguments, 1 given: close exportSocket
ArgumentCountError: expects at most 1 argument, 2 given: recv
ArgumentCountError: expects exactly 1 argument, 0 given: send __construct
ArgumentCountError: expects exactly 1 argument, 2 given: send __construct
recv($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  "data": int float zero negative smallest largest infinite minus-infinite nan tiny
send($data)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  3: letters
  1: digits
  0: empty
  100000: long
__construct($conn)
  TypeError: Argument must be of type Swoole\Coroutine\Socket: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
