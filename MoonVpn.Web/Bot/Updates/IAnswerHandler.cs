namespace MoonVpn.Web.Bot.Updates;

/// <summary>Takes what somebody writes when they were asked for it. What was asked stands in the conversation's flow.</summary>
internal interface IAnswerHandler
{
    /// <returns>False: nothing was asked here, or this is no answer to it.</returns>
    Task<bool> TakeAsync(Visit visit, CancellationToken ct);

    /// <summary>The question stands no longer.</summary>
    Task ForgetAsync(Visit visit, CancellationToken ct);

    /// <summary>A button was pressed instead; a question that stands in a message of its own may still be answered later.</summary>
    Task PressedAsync(Visit visit, CancellationToken ct) => Task.CompletedTask;
}
