--TEST--
output_add_rewrite_var() of one coroutine does not rewrite the output of another
--INI--
url_rewriter.tags="a=href"
url_rewriter.hosts=
--FILE--
<?php
Co\run(function () {
    $pages = [];
    foreach (['first', 'second'] as $name) {
        go(function () use ($name, &$pages) {
            ob_start();
            output_add_rewrite_var('user', $name);
            echo '<a href="page.php">';
            Co::yield();
            echo '<a href="other.php">';
            ob_end_flush();
            $pages[] = ob_get_clean();
        });
    }
    go(function () use (&$pages) {
        ob_start();
        echo '<a href="plain.php">';
        $pages[] = ob_get_clean();
    });
    Co::resume(2);
    Co::resume(3);
    echo implode("\n", $pages), "\n";
    go(fn () => output_add_rewrite_var('left', 'behind'));
    go(function () {
        output_add_rewrite_var('user', 'last');
        echo '<a href="end.php">', "\n";
    });
});
?>
--EXPECT--
<a href="plain.php">
<a href="page.php?user=first"><a href="other.php?user=first">
<a href="page.php?user=second"><a href="other.php?user=second">
<a href="end.php?user=last">
