--TEST--
Request::parse(): too many variables: the warning comes from parse(), not from a reading; its handler may throw or parse on
--INI--
max_input_vars=2
--FILE--
<?php
use Swoole\Http\Request;

$type = "Content-Type: application/x-www-form-urlencoded\r\n";
$cases = [
    'query' => "GET /?a=1&b=2&c=3 HTTP/1.0\r\n\r\n",
    'form' => "POST / HTTP/1.0\r\n{$type}Content-Length: 11\r\n\r\na=1&b=2&c=3",
    'too deep' => 'GET /?a' . str_repeat('%5Bx]', 70) . "=1&b=2 HTTP/1.0\r\n\r\n",
    'cookies' => "GET / HTTP/1.0\r\nCookie: a=1; b=2; c=3\r\n\r\n",
];
foreach ($cases as $name => $bytes) {
    echo "-- $name\n";
    $request = Request::create();
    echo $request->parse($bytes) === strlen($bytes) ? 'all' : 'some', "\n";
    echo json_encode([$request->get, $request->post, $request->cookie]), "\n";
}

echo "-- the handler throws\n";
set_error_handler(fn ($level, $message) => throw new ErrorException(strstr($message, ': ', true)));
$request = Request::create();
try {
    $request->parse($cases['query']);
} catch (ErrorException $e) {
    echo $e->getMessage(), "\n";
}
echo json_encode([$request->isCompleted(), $request->get, $request->parse('x')]), "\n";

echo "-- the handler uses the object, and drops it\n";
$request = Request::create();
set_error_handler(function ($level, $message) use (&$request) {
    echo json_encode([$request->isCompleted(), $request->parse('x'), $request->get, count((array) $request)]), "\n";
    $request = null;
    return true;
});
var_dump($request->parse($cases['query']) === strlen($cases['query']), $request);

echo "-- exit in a handler\n";
set_error_handler(function ($level, $message) {
    echo "bye\n";
    exit;
});
Co\run(function () use ($cases) {
    go(function () use ($cases) {
        $request = Request::create();
        $request->parse($cases['form']);
        echo "not reached\n";
    });
    echo "others go on\n";
});
?>
--EXPECTF--
-- query

Warning: Swoole\Http\Request::parse(): Input variables exceeded 2. To increase the limit change max_input_vars in php.ini. in %s on line %d
all
[{"a":"1","b":"2"},null,null]
-- form

Warning: Swoole\Http\Request::parse(): Input variables exceeded 2. To increase the limit change max_input_vars in php.ini. in %s on line %d
all
[null,{"a":"1","b":"2"},null]
-- too deep
all
[{"b":"2"},null,null]
-- cookies
all
[null,null,{"a":"1","b":"2"}]
-- the handler throws
Swoole\Http\Request::parse()
[true,{"a":"1","b":"2"},false]
-- the handler uses the object, and drops it

Warning: {closure%S}(): Input variables exceeded 2. To increase the limit change max_input_vars in php.ini. in %s on line %d
[true,false,{"a":"1","b":"2"},9]
bool(true)
NULL
-- exit in a handler
bye
others go on
