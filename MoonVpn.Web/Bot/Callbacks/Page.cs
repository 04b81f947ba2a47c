namespace MoonVpn.Web.Bot.Callbacks;

/// <summary>Where in a list one is; a page that is gone by now becomes the last.</summary>
internal readonly record struct Page(int Index, int Count)
{
    public static Page Of(long wanted, int total, int size)
    {
        var count = Math.Max(1, (total + size - 1) / size);
        return new Page((int)Math.Clamp(wanted, 0, count - 1), count);
    }
}
