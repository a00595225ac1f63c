--TEST--
Arguments of Cookie: number, types, ranges; weak and strict mode
--FILE--
<?php
require __DIR__ . '/../inc/arguments.inc';

use Swoole\Http\Cookie;

tellArguments(Cookie::class, fn ($method, $call) => $call($method === '__construct' ? Cookie::class : new Cookie()));
?>
--EXPECT--
== Swoole\Http\Cookie, weak mode
ArgumentCountError: expects exactly 0 arguments, 1 given: reset toArray toString
ArgumentCountError: expects exactly 1 argument, 2 given: withDomain withName withPath withPriority withSameSite withValue
ArgumentCountError: expects at most 1 argument, 2 given: withExpires withHttpOnly withPartitioned withSecure __construct
ArgumentCountError: expects exactly 1 argument, 0 given: withName
withDomain($domain) withName($name) withPath($path) withPriority($priority) withSameSite($sameSite) withValue($value)
  Passing null to parameter of type string is deprecated, Swoole\Http\Cookie: null
  Swoole\Http\Cookie: true int float letters digits empty text-object zero negative smallest largest long
  TypeError: Argument must be of type string: array object closure resource
withExpires($expires)
  Passing null to parameter of type int is deprecated, Swoole\Http\Cookie: null
  Swoole\Http\Cookie: true int digits zero negative smallest largest
  Implicit conversion from float 1.5 to int loses precision, Swoole\Http\Cookie: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
withHttpOnly($httpOnly) withPartitioned($partitioned) withSecure($secure) __construct($encode)
  Passing null to parameter of type bool is deprecated, Swoole\Http\Cookie: null
  Swoole\Http\Cookie: true int float letters digits empty zero negative smallest largest long
  TypeError: Argument must be of type bool: array object text-object closure resource
== Swoole\Http\Cookie, strict mode
ArgumentCountError: expects exactly 0 arguments, 1 given: reset toArray toString
ArgumentCountError: expects exactly 1 argument, 2 given: withDomain withName withPath withPriority withSameSite withValue
ArgumentCountError: expects at most 1 argument, 2 given: withExpires withHttpOnly withPartitioned withSecure __construct
ArgumentCountError: expects exactly 1 argument, 0 given: withName
withDomain($domain) withName($name) withPath($path) withPriority($priority) withSameSite($sameSite) withValue($value)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  Swoole\Http\Cookie: letters digits empty long
withExpires($expires)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  Swoole\Http\Cookie: int zero negative smallest largest
withHttpOnly($httpOnly) withPartitioned($partitioned) withSecure($secure) __construct($encode)
  TypeError: Argument must be of type bool: null int float letters digits empty array object text-object closure resource zero negative smallest largest long
  Swoole\Http\Cookie: true
