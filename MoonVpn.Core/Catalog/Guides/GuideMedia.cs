namespace MoonVpn.Core.Catalog.Guides;

/// <summary>What a guide's picture or video may be, told by its first bytes. What is more, Telegram would not take from a bot.</summary>
internal sealed record GuideMedia(string Extension, string ContentType, bool IsVideo)
{
    public const int HeadLength = 12;
    public const long MostBytes = VideoMegabytes * Megabyte;

    private const int PictureMegabytes = 10;
    private const int VideoMegabytes = 50;
    private const long Megabyte = 1024 * 1024;

    private static readonly GuideMedia[] All =
        [new(".jpg", "image/jpeg", false), new(".png", "image/png", false), new(".webp", "image/webp", false), new(".mp4", "video/mp4", true)];

    public long Most => (IsVideo ? VideoMegabytes : PictureMegabytes) * Megabyte;

    public static GuideMedia? Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => All[0],
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => All[1],
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => All[2],
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, var brand, ..] when brand is not (byte)'q' => All[3],
        _ => null,
    };

    public static GuideMedia? OfPath(string path) => Array.Find(All, kind => kind.Extension == Path.GetExtension(path));
}
