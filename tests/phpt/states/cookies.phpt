--TEST--
Every method of Cookie: fresh, not constructed, complete, reset, cloned, where no coroutine runs
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
require __DIR__ . '/../inc/states.inc';

runStates(<<<'CODE'
    $complete = fn () => (new $class(false))->withName('a')->withValue('b c')->withExpires(2000000000)->withPath('/p')
        ->withDomain('d')->withSecure(true)->withHttpOnly(true)->withSameSite('Lax')->withPriority('High')
        ->withPartitioned(true);
    $reset = function () use ($complete) {
        $cookie = $complete();
        $cookie->reset();
        return $cookie;
    };
    return [
        'fresh' => fn ($attempt) => $attempt(new $class()),
        'not-constructed' => fn ($attempt) => $attempt((new ReflectionClass($class))->newInstanceWithoutConstructor()),
        'named' => fn ($attempt) => $attempt((new $class())->withName('a')),
        'badly-named' => fn ($attempt) => $attempt((new $class())->withName('a b')),
        'complete' => fn ($attempt) => $attempt($complete()),
        'reset' => fn ($attempt) => $attempt($reset()),
        'cloned' => fn ($attempt) => $attempt(clone $complete()),
        'in-run' => fn ($attempt) => Co\run($attempt, $complete()),
        'destructor' => fn ($attempt) => new AttemptInDestructor($complete(), $attempt) && 0,
        'shutdown-function' => function ($attempt) use ($complete) {
            $GLOBALS['kept']['shutdown-function'][] = new Attempt($complete(), $attempt);
        },
        'destroyed-at-the-end' => function ($attempt) use ($complete) {
            $GLOBALS['kept']['destroyed-at-the-end'][] = new Attempt($complete(), $attempt);
        },
    ];
    CODE, Swoole\Http\Cookie::class);
?>
--EXPECT--
== Swoole\Http\Cookie
fresh
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The name cannot be empty, false/503: toString
  null: reset
  {"name":"","value":"","path":"","domain":"","sameSite":"","priority":"","encode":true,"expires":0,"secure":false,"httpOnly":false,"partitioned":false}: toArray
not-constructed
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The name cannot be empty, false/503: toString
  null: reset
  {"name":"","value":"","path":"","domain":"","sameSite":"","priority":"","encode":true,"expires":0,"secure":false,"httpOnly":false,"partitioned":false}: toArray
named
  59 bytes: toString
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  null: reset
  {"name":"a","value":"","path":"","domain":"","sameSite":"","priority":"","encode":true,"expires":0,"secure":false,"httpOnly":false,"partitioned":false}: toArray
badly-named
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The name cannot contain "=", ",", ";", " ", "\t", "\r", "\n", "\013", or "\014", false/503: toString
  null: reset
  {"name":"a b","value":"","path":"","domain":"","sameSite":"","priority":"","encode":true,"expires":0,"secure":false,"httpOnly":false,"partitioned":false}: toArray
complete
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014", false/503: toString
  null: reset
  {"name":"a","value":"b c","path":"\/p","domain":"d","sameSite":"Lax","priority":"High","encode":false,"expires":2000000000,"secure":true,"httpOnly":true,"partitioned":true}: toArray
reset
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The name cannot be empty, false/503: toString
  null: reset
  {"name":"","value":"","path":"","domain":"","sameSite":"","priority":"","encode":false,"expires":0,"secure":false,"httpOnly":false,"partitioned":false}: toArray
cloned
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014", false/503: toString
  null: reset
  {"name":"a","value":"b c","path":"\/p","domain":"d","sameSite":"Lax","priority":"High","encode":false,"expires":2000000000,"secure":true,"httpOnly":true,"partitioned":true}: toArray
in-run
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014", false/503: toString
  null: reset
  {"name":"a","value":"b c","path":"\/p","domain":"d","sameSite":"Lax","priority":"High","encode":false,"expires":2000000000,"secure":true,"httpOnly":true,"partitioned":true}: toArray
destructor
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014", false/503: toString
  null: reset
  {"name":"a","value":"b c","path":"\/p","domain":"d","sameSite":"Lax","priority":"High","encode":false,"expires":2000000000,"secure":true,"httpOnly":true,"partitioned":true}: toArray
shutdown-function
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014", false/503: toString
  null: reset
  {"name":"a","value":"b c","path":"\/p","domain":"d","sameSite":"Lax","priority":"High","encode":false,"expires":2000000000,"secure":true,"httpOnly":true,"partitioned":true}: toArray
destroyed-at-the-end
  ArgumentCountError: expects exactly 1 argument, 0 given: withDomain withPath withPriority withSameSite withValue
  Swoole\Http\Cookie: withExpires withHttpOnly withName withPartitioned withSecure
  Warning: The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014", false/503: toString
  null: reset
  {"name":"a","value":"b c","path":"\/p","domain":"d","sameSite":"Lax","priority":"High","encode":false,"expires":2000000000,"secure":true,"httpOnly":true,"partitioned":true}: toArray
