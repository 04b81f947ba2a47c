using System.Text;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class PanelBackupTests
{
    private const string Route = "/base/panel/api/server/getDb";

    [Theory]
    [InlineData("SQLite format 3\0", ".db")]
    [InlineData("PGDMP\u0001\u000e", ".dump")]
    public async Task A_database_is_copied_as_it_is(string beginning, string extension)
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3);
        var database = Encoding.ASCII.GetBytes(beginning + new string('x', 300_000));
        panel.Front.Files[Route] = database;
        using var copy = new MemoryStream();

        var backup = await panel.Client.DownloadBackupAsync(copy, CancellationToken.None);

        Assert.Equal(new PanelBackup(database.Length, extension), backup);
        Assert.Equal(database, copy.ToArray());
    }

    [Fact]
    public async Task What_is_no_database_is_not_written_down()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3);
        using var copy = new MemoryStream();
        panel.Front.Files[Route] = "<html>a page that calls itself a file</html>"u8.ToArray();
        var page = await Assert.ThrowsAsync<PanelException>(() => panel.Client.DownloadBackupAsync(copy, CancellationToken.None));
        panel.Front.Files.Clear();
        panel.Front.Canned[Route] = """{"success":false,"msg":"An error occurred (database is locked)","obj":null}""";
        var excuse = await Assert.ThrowsAsync<PanelException>(() => panel.Client.DownloadBackupAsync(copy, CancellationToken.None));

        Assert.Equal((PanelFailure.Unknown, PanelFailure.Unknown, 0L), (page.Failure, excuse.Failure, copy.Length));
        Assert.Contains("database is locked", excuse.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_larger_than_allowed_and_a_full_disk_are_told_apart()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3);
        panel.Front.Files[Route] = Encoding.ASCII.GetBytes("SQLite format 3\0" + new string('x', 300_000));
        using var bounded = new ThreeXuiClient(panel.Connection, TimeProvider.System, TestPanel.Quick with { BackupBytes = 100_000 });

        var large = await Assert.ThrowsAsync<PanelException>(() => bounded.DownloadBackupAsync(new MemoryStream(), CancellationToken.None));
        var full = await Assert.ThrowsAsync<PanelException>(() => panel.Client.DownloadBackupAsync(new FullDisk(), CancellationToken.None));

        Assert.Equal("The panel's answer is too large.", large.Message);
        Assert.Equal("The panel's database could not be stored here: no space left", full.Message);
    }

    [Theory]
    [InlineData(TestPanel.V2)]
    [InlineData(TestPanel.V3)]
    public async Task A_lost_session_is_renewed_before_the_first_byte(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        await panel.InboundAsync();
        panel.EndSessions();

        var backup = await panel.Client.DownloadBackupAsync(new MemoryStream(), CancellationToken.None);

        Assert.Equal((".db", 2), (backup.FileExtension, panel.Front.Logins));
    }

    private sealed class FullDisk : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("no space left");
    }
}
