--TEST--
Arguments of Response: number, types, ranges; header values, push and ping take what has a text; weak and strict mode
--FILE--
<?php
require __DIR__ . '/../inc/arguments.inc';

use Swoole\Http\Response;

Swoole\Coroutine\run(function () {
    $make = fn ($method, $call) => withRequest(function ($request, $response, $peer) use ($method, $call) {
        if (in_array($method, ['recv', 'push', 'ping', 'disconnect', 'close'])) {
            $response->upgrade();
            fwrite($peer, "\x81\x82\0\0\0\0hi");
        }
        $call($response);
        try {
            $response->end();
        } catch (Error) {
            // A header value that has no text, which is only looked at now.
        }
    });
    $usual = ['http_code' => 201, 'expires' => 0, 'opcode' => 1, 'error_code' => 0, 'code' => 1000, 'filename' => __FILE__,
        'offset' => 0, 'secure' => false, 'httponly' => false, 'format' => true];
    tellArguments(Response::class, $make, $usual);
});
?>
--EXPECT--
== Swoole\Http\Response, weak mode
ArgumentCountError: expects exactly 0 arguments, 1 given: close detach initHeader isWritable upgrade
ArgumentCountError: expects at least 1 argument, 0 given: cookie push rawcookie redirect sendfile setCookie setRawCookie setStatusCode status
ArgumentCountError: expects at most 10 arguments, 11 given: cookie rawcookie setCookie setRawCookie
ArgumentCountError: expects at most 2 arguments, 3 given: create disconnect goaway redirect setStatusCode status
ArgumentCountError: expects at most 1 argument, 2 given: end ping recv
ArgumentCountError: expects at least 2 arguments, 0 given: header setHeader
ArgumentCountError: expects at most 3 arguments, 4 given: header push sendfile setHeader
ArgumentCountError: expects exactly 2 arguments, 0 given: trailer
ArgumentCountError: expects exactly 2 arguments, 3 given: trailer
ArgumentCountError: expects exactly 1 argument, 0 given: write
ArgumentCountError: expects exactly 1 argument, 2 given: write
cookie($name_or_object) rawcookie($name_or_object) setCookie($name_or_object) setRawCookie($name_or_object)
  The first argument must be a string or a Http\Cookie object, false/503: null true int float array object text-object closure resource zero negative smallest largest
  true: letters digits long
  The name cannot be empty, false/503: empty
cookie($value) cookie($path) cookie($domain) cookie($samesite) cookie($priority) rawcookie($value) rawcookie($path) rawcookie($domain) rawcookie($samesite) rawcookie($priority) redirect($location) setCookie($value) setCookie($path) setCookie($domain) setCookie($samesite) setCookie($priority) setRawCookie($value) setRawCookie($path) setRawCookie($domain) setRawCookie($samesite) setRawCookie($priority) setStatusCode($reason) status($reason) trailer($value)
  Passing null to parameter of type string is deprecated, true: null
  true: true int float letters digits empty text-object zero negative smallest largest long
  TypeError: Argument must be of type string: array object closure resource
cookie($expires) rawcookie($expires) setCookie($expires) setRawCookie($expires)
  Passing null to parameter of type int is deprecated, true: null
  true: true int digits zero negative smallest
  Implicit conversion from float 1.5 to int loses precision, true: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  The expires cannot have a year greater than 9999, false/503: largest
cookie($secure) cookie($httponly) cookie($partitioned) header($format) rawcookie($secure) rawcookie($httponly) rawcookie($partitioned) setCookie($secure) setCookie($httponly) setCookie($partitioned) setHeader($format) setRawCookie($secure) setRawCookie($httponly) setRawCookie($partitioned)
  Passing null to parameter of type bool is deprecated, true: null
  true: true int float letters digits empty zero negative smallest largest long
  TypeError: Argument must be of type bool: array object text-object closure resource
create($server)
  Swoole\Exception: failed to create Http\Response from the given arguments: null true int float letters digits empty resource zero negative smallest largest long
  parameter $1[1] must be instanceof Http\Request, false/503: array
  parameter $1 must be instanceof Server or Coroutine\Socket, false/503: object text-object closure
create($fd)
  Passing null to parameter of type int is deprecated, Swoole\Exception: failed to create Http\Response from the given arguments: null
  Swoole\Exception: failed to create Http\Response from the given arguments: true int digits zero negative smallest largest
  Implicit conversion from float 1.5 to int loses precision, Swoole\Exception: failed to create Http\Response from the given arguments: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
disconnect($code)
  Passing null to parameter of type int is deprecated, false/505: null
  false/505: true int digits zero negative smallest largest
  Implicit conversion from float 1.5 to int loses precision, false/505: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
disconnect($reason)
  Passing null to parameter of type string is deprecated, true: null
  true: true int float letters digits empty text-object zero negative smallest largest
  TypeError: Argument must be of type string: array object closure resource
  the max length of close reason is 123, false/8505: long
end($content)
  true: null true int float letters digits empty text-object zero negative smallest largest long
  TypeError: Argument must be of type ?string: array object closure resource
goaway($error_code)
  Passing null to parameter of type int is deprecated, false/507: null
  false/507: true int digits zero negative smallest largest
  Implicit conversion from float 1.5 to int loses precision, false/507: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
goaway($debug_data)
  Passing null to parameter of type string is deprecated, false/507: null
  false/507: true int float letters digits empty text-object zero negative smallest largest long
  TypeError: Argument must be of type string: array object closure resource
header($key) setHeader($key) trailer($key)
  Passing null to parameter of type string is deprecated, header key is empty, false/503: null
  true: true int float letters digits text-object zero negative smallest largest
  header key is empty, false/503: empty
  TypeError: Argument must be of type string: array object closure resource
  header key is too long, false/503: long
header($value) setHeader($value)
  true: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
ping($data)
  true: null true int float letters digits empty text-object resource zero negative smallest largest
  Array to string conversion, true: array
  Error: Object of class stdClass could not be converted to string: object
  Error: Object of class Closure could not be converted to string: closure
  false/8505: long
push($data)
  true: null true int float letters digits empty text-object resource zero negative smallest largest long
  Array to string conversion, true: array
  Error: Object of class stdClass could not be converted to string: object
  Error: Object of class Closure could not be converted to string: closure
push($opcode)
  Passing null to parameter of type int is deprecated, true: null
  true: true int digits zero
  Implicit conversion from float 1.5 to int loses precision, true: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  opcode must be between 0 and 10, false/8505: negative smallest largest
push($flags)
  true: null true int float letters digits empty array resource zero negative smallest largest long
  Object of class stdClass could not be converted to int, true: object
  Object of class TextObject could not be converted to int, true: text-object
  Object of class Closure could not be converted to int, true: closure
recv($timeout)
  Passing null to parameter of type float is deprecated, Swoole\WebSocket\Frame: null
  Swoole\WebSocket\Frame: true int float digits zero negative smallest largest infinite minus-infinite nan tiny
  TypeError: Argument must be of type float: letters empty array object text-object closure resource long
redirect($http_code) setStatusCode($http_code) status($http_code)
  Passing null to parameter of type int is deprecated, true: null
  true: true int digits zero negative smallest largest
  Implicit conversion from float 1.5 to int loses precision, true: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
sendfile($filename)
  Passing null to parameter of type string is deprecated, file name is empty, false/503: null
  stat(1) failed, Error: No such file or directory[2], false/2: true int digits
  stat(1.5) failed, Error: No such file or directory[2], false/2: float
  stat(abc) failed, Error: No such file or directory[2], false/2: letters
  file name is empty, false/503: empty
  TypeError: Argument must be of type string: array object closure resource
  stat(text) failed, Error: No such file or directory[2], false/2: text-object
  stat(0) failed, Error: No such file or directory[2], false/2: zero
  stat(-1) failed, Error: No such file or directory[2], false/2: negative
  stat(-9223372036854775808) failed, Error: No such file or directory[2], false/2: smallest
  stat(9223372036854775807) failed, Error: No such file or directory[2], false/2: largest
  stat(xxx) failed, Error: File name too long[36], false/36: long
sendfile($offset)
  Passing null to parameter of type int is deprecated, true: null
  true: true int digits zero
  Implicit conversion from float 1.5 to int loses precision, true: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  parameter $offset[-1] must be greater than or equal to 0, false/503: negative
  parameter $offset[-9223372036854775808] must be greater than or equal to 0, false/503: smallest
  parameter $offset[9223372036854775807] exceeds the file size, false/503: largest
sendfile($length)
  Passing null to parameter of type int is deprecated, true: null
  true: true int digits zero
  Implicit conversion from float 1.5 to int loses precision, true: float
  TypeError: Argument must be of type int: letters empty array object text-object closure resource long
  parameter $length[-1] must be greater than or equal to 0, false/503: negative
  parameter $length[-9223372036854775808] must be greater than or equal to 0, false/503: smallest
  parameter $length[9223372036854775807] exceeds the file size, false/503: largest
write($content)
  Passing null to parameter of type string is deprecated, the data sent must not be empty, false/550: null
  true: true int float letters digits text-object zero negative smallest largest long
  the data sent must not be empty, false/550: empty
  TypeError: Argument must be of type string: array object closure resource
== Swoole\Http\Response, strict mode
ArgumentCountError: expects exactly 0 arguments, 1 given: close detach initHeader isWritable upgrade
ArgumentCountError: expects at least 1 argument, 0 given: cookie push rawcookie redirect sendfile setCookie setRawCookie setStatusCode status
ArgumentCountError: expects at most 10 arguments, 11 given: cookie rawcookie setCookie setRawCookie
ArgumentCountError: expects at most 2 arguments, 3 given: create disconnect goaway redirect setStatusCode status
ArgumentCountError: expects at most 1 argument, 2 given: end ping recv
ArgumentCountError: expects at least 2 arguments, 0 given: header setHeader
ArgumentCountError: expects at most 3 arguments, 4 given: header push sendfile setHeader
ArgumentCountError: expects exactly 2 arguments, 0 given: trailer
ArgumentCountError: expects exactly 2 arguments, 3 given: trailer
ArgumentCountError: expects exactly 1 argument, 0 given: write
ArgumentCountError: expects exactly 1 argument, 2 given: write
cookie($name_or_object) rawcookie($name_or_object) setCookie($name_or_object) setRawCookie($name_or_object)
  The first argument must be a string or a Http\Cookie object, false/503: null true int float array object text-object closure resource zero negative smallest largest
  true: letters digits long
  The name cannot be empty, false/503: empty
cookie($value) cookie($path) cookie($domain) cookie($samesite) cookie($priority) rawcookie($value) rawcookie($path) rawcookie($domain) rawcookie($samesite) rawcookie($priority) redirect($location) setCookie($value) setCookie($path) setCookie($domain) setCookie($samesite) setCookie($priority) setRawCookie($value) setRawCookie($path) setRawCookie($domain) setRawCookie($samesite) setRawCookie($priority) setStatusCode($reason) status($reason) trailer($value)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  true: letters digits empty long
cookie($expires) rawcookie($expires) setCookie($expires) setRawCookie($expires)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  true: int zero negative smallest
  The expires cannot have a year greater than 9999, false/503: largest
cookie($secure) cookie($httponly) cookie($partitioned) header($format) rawcookie($secure) rawcookie($httponly) rawcookie($partitioned) setCookie($secure) setCookie($httponly) setCookie($partitioned) setHeader($format) setRawCookie($secure) setRawCookie($httponly) setRawCookie($partitioned)
  TypeError: Argument must be of type bool: null int float letters digits empty array object text-object closure resource zero negative smallest largest long
  true: true
create($server)
  Swoole\Exception: failed to create Http\Response from the given arguments: null true int float letters digits empty resource zero negative smallest largest long
  parameter $1[1] must be instanceof Http\Request, false/503: array
  parameter $1 must be instanceof Server or Coroutine\Socket, false/503: object text-object closure
create($fd)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  Swoole\Exception: failed to create Http\Response from the given arguments: int zero negative smallest largest
disconnect($code)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  false/505: int zero negative smallest largest
disconnect($reason)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  true: letters digits empty
  the max length of close reason is 123, false/8505: long
end($content)
  true: null letters digits empty long
  TypeError: Argument must be of type ?string: true int float array object text-object closure resource zero negative smallest largest
goaway($error_code)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  false/507: int zero negative smallest largest
goaway($debug_data)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  false/507: letters digits empty long
header($key) setHeader($key) trailer($key)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  true: letters digits
  header key is empty, false/503: empty
  header key is too long, false/503: long
header($value) setHeader($value)
  true: null true int float letters digits empty array object text-object closure resource zero negative smallest largest long
ping($data)
  true: null true int float letters digits empty text-object resource zero negative smallest largest
  Array to string conversion, true: array
  Error: Object of class stdClass could not be converted to string: object
  Error: Object of class Closure could not be converted to string: closure
  false/8505: long
push($data)
  true: null true int float letters digits empty text-object resource zero negative smallest largest long
  Array to string conversion, true: array
  Error: Object of class stdClass could not be converted to string: object
  Error: Object of class Closure could not be converted to string: closure
push($opcode)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  true: int zero
  opcode must be between 0 and 10, false/8505: negative smallest largest
push($flags)
  true: null true int float letters digits empty array resource zero negative smallest largest long
  Object of class stdClass could not be converted to int, true: object
  Object of class TextObject could not be converted to int, true: text-object
  Object of class Closure could not be converted to int, true: closure
recv($timeout)
  TypeError: Argument must be of type float: null true letters digits empty array object text-object closure resource long
  Swoole\WebSocket\Frame: int float zero negative smallest largest infinite minus-infinite nan tiny
redirect($http_code) setStatusCode($http_code) status($http_code)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  true: int zero negative smallest largest
sendfile($filename)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  stat(abc) failed, Error: No such file or directory[2], false/2: letters
  stat(1) failed, Error: No such file or directory[2], false/2: digits
  file name is empty, false/503: empty
  stat(xxx) failed, Error: File name too long[36], false/36: long
sendfile($offset)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  true: int zero
  parameter $offset[-1] must be greater than or equal to 0, false/503: negative
  parameter $offset[-9223372036854775808] must be greater than or equal to 0, false/503: smallest
  parameter $offset[9223372036854775807] exceeds the file size, false/503: largest
sendfile($length)
  TypeError: Argument must be of type int: null true float letters digits empty array object text-object closure resource long
  true: int zero
  parameter $length[-1] must be greater than or equal to 0, false/503: negative
  parameter $length[-9223372036854775808] must be greater than or equal to 0, false/503: smallest
  parameter $length[9223372036854775807] exceeds the file size, false/503: largest
write($content)
  TypeError: Argument must be of type string: null true int float array object text-object closure resource zero negative smallest largest
  true: letters digits long
  the data sent must not be empty, false/550: empty
