using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>Traffic as people read it.</summary>
public static class DataAmount
{
    private const double Megabyte = DataSize.Gigabyte / 1024d;

    /// <summary>«12.5 گیگابایت», 12.5 GB; less than one in MB.</summary>
    public static string Format(long bytes) => bytes >= DataSize.Gigabyte
        ? SharedTexts.Gigabytes.With((bytes / (double)DataSize.Gigabyte).ToString("#,0.#", CultureInfo.InvariantCulture))
        : SharedTexts.Megabytes.With((bytes / Megabyte).ToString("0", CultureInfo.InvariantCulture));
}
