using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Connection;
using Telegram.Bot.Exceptions;

namespace MoonVpn.Tests.Bot.Connection;

/// <summary>Files of a Bot API server on the same machine: read where it may put them, and nowhere else.</summary>
public sealed class LocalFilesTests : IDisposable
{
    private readonly string _here = Directory.CreateTempSubdirectory("moonvpn-files-").FullName;

    public LocalFilesTests()
    {
        Write("files/bot/photos/a.jpg", "a picture");
        Write("secret.txt", "a secret");
        Write("files-of-others/a.jpg", "not ours");
        File.CreateSymbolicLink(At("files/bot/link.jpg"), At("secret.txt"));
        Directory.CreateSymbolicLink(At("files/out"), _here);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("files")]
    [InlineData("files/")]
    public async Task A_file_in_the_folder_is_read(string folder)
    {
        var content = await LocalFiles.ReadAsync(At(folder), At("files/bot/photos/a.jpg"), 100, Ct);

        Assert.Equal("a picture"u8.ToArray(), content);
        Assert.Null(await LocalFiles.ReadAsync(At(folder), At("files/bot/photos/a.jpg"), 5, Ct));
    }

    [Theory]
    [InlineData("files", "secret.txt")]
    [InlineData("files", "files/../secret.txt")]
    [InlineData("files", "files/bot/../../secret.txt")]
    [InlineData("files", "files-of-others/a.jpg")]
    [InlineData("files", "files/bot/link.jpg")]
    [InlineData("files", "files/out/secret.txt")]
    [InlineData("files", "files/out/files/bot/photos/a.jpg")]
    [InlineData("files", "files")]
    [InlineData("", "files/bot/photos/a.jpg")]
    public async Task Nothing_else_is(string folder, string path)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => LocalFiles.ReadAsync(folder.Length == 0 ? "" : At(folder), $"{_here}/{path}", 100, Ct));

        Assert.Equal(Refusal.SettingInvalid, refused.Refusal);
    }

    [Fact]
    public async Task A_server_in_local_mode_hands_out_more_than_20_megabytes_over_the_disk()
    {
        await using var shop = await BotShop.OpenAsync(begin: false, localFiles: At("files"));
        await shop.SetAsync(BotSettings.LocalFiles, At("files"));
        await shop.ConnectAsync();
        var large = new byte[21 * 1024 * 1024];
        "%PDF-1.4 large"u8.CopyTo(large);
        var sent = await shop.Sara.SendDocumentAsync(large);
        var fileId = (await shop.Sara.MessagesAsync()).Single(message => message.Id == sent).FileId!;
        var files = shop.Shop.Get<TelegramFiles>();

        var content = await files.ReadAsync(fileId, 30, Ct);
        var tooLarge = await Assert.ThrowsAsync<RefusedException>(() => files.ReadAsync(fileId, 20, Ct));

        Assert.Equal(large, content);
        Assert.Equal(Refusal.ReceiptFileTooLarge, tooLarge.Refusal);
    }

    [Fact]
    public async Task Over_HTTP_20_megabytes_are_the_most()
    {
        await using var shop = await BotShop.OpenAsync();
        var sent = await shop.Sara.SendDocumentAsync(new byte[21 * 1024 * 1024]);
        var fileId = (await shop.Sara.MessagesAsync()).Single(message => message.Id == sent).FileId!;

        var refused = await Assert.ThrowsAsync<ApiRequestException>(() => shop.Shop.Get<TelegramFiles>().ReadAsync(fileId, 30, Ct));

        Assert.Equal("Bad Request: file is too big", refused.Message);
    }

    public void Dispose() => Directory.Delete(_here, recursive: true);

    private string At(string path) => Path.Combine(_here, path);

    private void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), content);
    }
}
