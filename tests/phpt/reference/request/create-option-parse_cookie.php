<?php
foreach ([[], ['parse_cookie' => true], ['parse_cookie' => false]] as $options) {
    $request = Swoole\Http\Request::create($options);
    $request->parse("GET / HTTP/1.1\r\nHost: a\r\nCookie: a=1\r\n\r\n");
    echo json_encode([$request->cookie, $request->header]), "\n";
}
?>
