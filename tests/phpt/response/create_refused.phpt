--TEST--
Response::create: numbers throw, anything that is no Socket gives a warning and false
--FILE--
<?php
use Swoole\Http\{Request, Response};

foreach ([[], [-1], [5], [0, 7], ['1']] as $arguments) {
    try {
        var_dump(Response::create(...$arguments));
    } catch (Swoole\Exception $e) {
        echo $e->getMessage(), ' ', $e->getCode(), ' ', swoole_last_error(), "\n";
    }
}
$bare = (new ReflectionClass('Swoole\Coroutine\Socket'))->newInstanceWithoutConstructor();
$request = new Request();
foreach ([new stdClass(), new Response(), $bare, [], [1], [null, $request], [new stdClass(), $request], [$bare, $request], [$bare], [$bare, null],
    [$request, $bare], ['socket' => $bare, 'request' => $request]] as $i => $from) {
    echo "$i:";
    var_dump(Response::create($from));
}
echo new ReflectionMethod(Response::class, 'create');
?>
--EXPECTF--
failed to create Http\Response from the given arguments 505 505
failed to create Http\Response from the given arguments 505 505
failed to create Http\Response from the given arguments 505 505
failed to create Http\Response from the given arguments 505 505
failed to create Http\Response from the given arguments 505 505
0:
Warning: Swoole\Http\Response::create(): parameter $1 must be instanceof Server or Coroutine\Socket in %s on line %d
bool(false)
1:
Warning: Swoole\Http\Response::create(): parameter $1 must be instanceof Server or Coroutine\Socket in %s on line %d
bool(false)
2:
Warning: Swoole\Http\Response::create(): parameter $1 must be instanceof Server or Coroutine\Socket in %s on line %d
bool(false)
3:
Warning: Swoole\Http\Response::create(): parameter $1[1] must be instanceof Http\Request in %s on line %d
bool(false)
4:
Warning: Swoole\Http\Response::create(): parameter $1[1] must be instanceof Http\Request in %s on line %d
bool(false)
5:
Warning: Swoole\Http\Response::create(): parameter $1 must be instanceof Server or Coroutine\Socket in %s on line %d
bool(false)
6:
Warning: Swoole\Http\Response::create(): parameter $1 must be instanceof Server or Coroutine\Socket in %s on line %d
bool(false)
7:
Warning: Swoole\Http\Response::create(): parameter $1 must be instanceof Server or Coroutine\Socket in %s on line %d
bool(false)
8:
Warning: Swoole\Http\Response::create(): parameter $1[1] must be instanceof Http\Request in %s on line %d
bool(false)
9:
Warning: Swoole\Http\Response::create(): parameter $1[1] must be instanceof Http\Request in %s on line %d
bool(false)
10:
Warning: Swoole\Http\Response::create(): parameter $1[1] must be instanceof Http\Request in %s on line %d
bool(false)
11:
Warning: Swoole\Http\Response::create(): parameter $1[1] must be instanceof Http\Request in %s on line %d
bool(false)
Method [ <internal:wsco> static public method create ] {

  - Parameters [2] {
    Parameter #0 [ <optional> object|array|int $server = -1 ]
    Parameter #1 [ <optional> int $fd = -1 ]
  }
  - Return [ Swoole\Http\Response|false ]
}
