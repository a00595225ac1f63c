--TEST--
Arguments of Channel, WaitGroup and Barrier: number, types, ranges; weak and strict mode
--FILE--
<?php
require __DIR__ . '/../inc/arguments.inc';

use Swoole\Coroutine\Barrier;
use Swoole\Coroutine\Channel;
use Swoole\Coroutine\WaitGroup;

/** An object with which no call has to wait. */
function make_ready(string $class): object
{
    if ($class !== Channel::class) {
        return new $class();
    }
    $channel = new Channel(2);
    $channel->push('value');
    return $channel;
}

Co\run(function () {
    foreach ([Channel::class, WaitGroup::class, Barrier::class] as $class) {
        tellArguments($class, fn ($method, $call) => $call($method === '__construct' ? $class : make_ready($class)));
    }
});
?>
--EXPECT--
== Swoole\Coroutine\Channel, weak mode
ArgumentCountError: expects exactly 0 arguments, 1 given: close isEmpty isFull length stats
ArgumentCountError: expects at most 1 argument, 2 given: pop __construct
ArgumentCountError: expects at least 1 argument, 0 given: push
ArgumentCountError: expects at most 2 arguments, 3 given: push
pop($timeout)
  Passing null to parameter of type float is deprecated, "value": null
  "value": true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
push($data)
  true: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
push($timeout)
  Passing null to parameter of type float is deprecated, true: null
  true: true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
__construct($size)
  Passing null to parameter of type int is deprecated, Swoole\Coroutine\Channel: null
  Swoole\Coroutine\Channel: true int digits zero negative smallest largest
  Implicit conversion from float 1.5 to int loses precision, Swoole\Coroutine\Channel: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
== Swoole\Coroutine\Channel, strict mode
ArgumentCountError: expects exactly 0 arguments, 1 given: close isEmpty isFull length stats
ArgumentCountError: expects at most 1 argument, 2 given: pop __construct
ArgumentCountError: expects at least 1 argument, 0 given: push
ArgumentCountError: expects at most 2 arguments, 3 given: push
pop($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  "value": int float zero negative smallest largest infinite minus-infinite nan tiny
push($data)
  true: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
push($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  true: int float zero negative smallest largest infinite minus-infinite nan tiny
__construct($size)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  Swoole\Coroutine\Channel: int zero negative smallest largest
== Swoole\Coroutine\WaitGroup, weak mode
ArgumentCountError: expects at most 1 argument, 2 given: add wait __construct
ArgumentCountError: expects exactly 0 arguments, 1 given: count done
add($delta)
  Passing null to parameter of type int is deprecated, null: null
  null: true int digits zero largest
  Implicit conversion from float 1.5 to int loses precision, null: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  InvalidArgumentException: WaitGroup misuse: negative counter: negative smallest
wait($timeout)
  Passing null to parameter of type float is deprecated, true: null
  true: true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
__construct($delta)
  Passing null to parameter of type int is deprecated, Swoole\Coroutine\WaitGroup: null
  Swoole\Coroutine\WaitGroup: true int digits zero negative smallest largest
  Implicit conversion from float 1.5 to int loses precision, Swoole\Coroutine\WaitGroup: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
== Swoole\Coroutine\WaitGroup, strict mode
ArgumentCountError: expects at most 1 argument, 2 given: add wait __construct
ArgumentCountError: expects exactly 0 arguments, 1 given: count done
add($delta)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  null: int zero largest
  InvalidArgumentException: WaitGroup misuse: negative counter: negative smallest
wait($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  true: int float zero negative smallest largest infinite minus-infinite nan tiny
__construct($delta)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  Swoole\Coroutine\WaitGroup: int zero negative smallest largest
== Swoole\Coroutine\Barrier, weak mode
ArgumentCountError: expects exactly 0 arguments, 1 given: make
ArgumentCountError: expects at least 1 argument, 0 given: wait
ArgumentCountError: expects at most 2 arguments, 3 given: wait
wait($barrier)
  TypeError: Argument must be of type Swoole\Coroutine\Barrier: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
wait($timeout)
  Passing null to parameter of type float is deprecated, TypeError: Argument # ($barrier) must be of type Swoole\Coroutine\Barrier: null
  TypeError: Argument # ($barrier) must be of type Swoole\Coroutine\Barrier: true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
== Swoole\Coroutine\Barrier, strict mode
ArgumentCountError: expects exactly 0 arguments, 1 given: make
ArgumentCountError: expects at least 1 argument, 0 given: wait
ArgumentCountError: expects at most 2 arguments, 3 given: wait
wait($barrier)
  TypeError: Argument must be of type Swoole\Coroutine\Barrier: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
wait($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  TypeError: Argument # ($barrier) must be of type Swoole\Coroutine\Barrier: int float zero negative smallest largest infinite minus-infinite nan tiny
