using System.Globalization;

namespace MoonVpn.Web.Bot.Callbacks;

/// <summary>What a button carries, at most 64 bytes: <c>5:12:3:K7WQ2M9RTX</c>.</summary>
/// <param name="Code">A discount code, folded: letters and digits.</param>
internal readonly record struct Callback(CallbackAction Action, long Id = 0, long Other = 0, string Token = "", string Code = "")
{
    public const int MostTokenLength = 12;
    public const int MostCodeLength = 32;

    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{(int)Action}:{Id}:{Other}:{Token}:{Code}");
        return text.TrimEnd(':');
    }

    /// <returns>Null when it is none of ours, or of a version that is gone.</returns>
    public static Callback? Parse(string? data)
    {
        var parts = data?.Split(':');
        if (parts is not { Length: >= 1 and <= 5 }
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var action)
            || !Enum.IsDefined((CallbackAction)action)
            || !TryNumber(parts, 1, out var id)
            || !TryNumber(parts, 2, out var other))
        {
            return null;
        }

        var token = parts.Length > 3 ? parts[3] : "";
        var code = parts.Length > 4 ? parts[4] : "";
        return token.Length <= MostTokenLength && code.Length <= MostCodeLength ? new Callback((CallbackAction)action, id, other, token, code) : null;
    }

    private static bool TryNumber(string[] parts, int index, out long number)
    {
        number = 0;
        return parts.Length <= index || long.TryParse(parts[index], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
