<?php
require __DIR__ . '/../../inc/row.inc';

values('(function () use ($request) {
    $ran = false;
    // Would a call wait, this coroutine would run meanwhile.
    $cid = Coroutine::create(function () use (&$ran) {
        Coroutine::yield();
        $ran = true;
    });
    Coroutine::defer(fn () => Coroutine::resume($cid));
    [$request->getContent(), $request->getData(), $request->getMethod(), $request->isCompleted()];
    $made = Swoole\Http\Request::create();
    $made->parse("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    return [$ran, $made->isCompleted()];
})()');
?>
